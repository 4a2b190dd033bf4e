/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.Digest;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.Placed;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.model.Section;
import io.yuqing.report.write.part.NoReportException;
import io.yuqing.report.write.part.Order;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Papers of the small office of {@code office.sql}; what they say, counted by hand, is in the texts
 * beside it.
 */
class PapersTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String OFFICE =
            "jobs/report/src/test/resources/io/yuqing/report/write/office.sql";
    private static final long MORNING_AFTER = at("2026-05-12T09:00");

    private static SeededTables tables;

    @BeforeAll
    static void seed() throws Exception {
        tables = new SeededTables(CLICKHOUSE.database()).add(OFFICE);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @ParameterizedTest
    @CsvSource({
        "DAILY, '', 2026-05-11T00:00, 2026-05-12T00:00, 2026-05-12T09:00, daily",
        "WEEKLY, '', 2026-05-05T00:00, 2026-05-12T00:00, 2026-05-12T09:00, weekly",
        "BULLETIN, '', 2026-05-01T00:00, 2026-06-01T00:00, 2026-06-02T09:00, bulletin",
        "TOPIC, flood, 2026-05-11T00:00, 2026-05-12T00:00, 2026-05-12T09:00, topic",
        "THREAD, weibo/o0, 2026-05-11T06:00, 2026-05-12T00:00, 2026-05-12T09:00, thread",
        "ALERT, f1aaaaaa, 2026-05-11T00:00, 2026-05-12T00:00, 2026-05-12T09:00, alert",
        "CASE, cflood22, 2026-05-11T00:00, 2026-05-12T00:00, 2026-05-12T09:00, case",
        "DAILY, '', 2026-05-12T00:00, 2026-05-13T00:00, 2026-05-13T09:00, unbalanced",
        "DAILY, '', 2026-05-13T00:00, 2026-05-14T00:00, 2026-05-14T09:00, silent",
        "DAILY, '', 2026-04-01T00:00, 2026-04-02T00:00, 2026-05-12T09:00, unread",
        "TOPIC, quiet, 2026-05-11T00:00, 2026-05-12T00:00, 2026-05-12T09:00, quiet"
    })
    void itSaysWhatWasCountedByHand(
            ReportKind kind, String subject, String from, String to, String now, String text)
            throws IOException {
        Report report = Papers.write(new Order(kind, subject, at(from), at(to), at(now)), tables);

        assertThat(PlainText.of(report)).isEqualToNormalizingNewlines(written(text));
    }

    @Test
    void doubtsComeFirstOnADayWhoseAccountDoesNotBalance() {
        Report report = day("2026-05-12T00:00", "2026-05-13T00:00", at("2026-05-13T09:00"));

        assertThat(report.doubts()).isNotEmpty();
        assertThat(PlainText.of(report).lines().skip(1).findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("! 账目不平"));
        assertThat(day("2026-05-11T00:00", "2026-05-12T00:00", MORNING_AFTER).doubts()).isEmpty();
    }

    @Test
    void aDayInWhichNothingWasReadHasNoZeroItems() {
        String text =
                PlainText.of(day("2026-05-13T00:00", "2026-05-14T00:00", at("2026-05-14T09:00")));

        assertThat(text).contains("信息量、平台、渠道和情感：未采集").doesNotContain("信息量0条");
        assertThat(text.lines().filter(line -> line.startsWith("| 网络舆情 |")))
                .containsExactly("| 网络舆情 | 未采集 | 0 | 0 | — | —");
    }

    @Test
    void aDayThatIsNotOverSaysSo() {
        Report report = day("2026-05-11T00:00", "2026-05-12T00:00", at("2026-05-11T18:00"));

        assertThat(PlainText.of(report)).contains("! 所选的时间还没有结束，数字截至5月11日 18:00。");
    }

    @Test
    void quotesAreWhatIsStoredByteForByte() {
        List<Quote> quotes = Placed.quotes(topic("flood")).stream().map(Placed::what).toList();

        assertThat(quotes).extracting(Quote::itemId).contains("weibo/c7", "weibo/c30");
        for (Quote quote : quotes) {
            String hex =
                    tables.database()
                            .value(
                                    "SELECT hex(text) FROM v_item_texts WHERE item_id = '"
                                            + quote.itemId()
                                            + "'");
            String shown =
                    HexFormat.of()
                            .withUpperCase()
                            .formatHex(quote.text().getBytes(StandardCharsets.UTF_8));
            assertThat(hex).startsWith(shown);
            assertThat(hex.equals(shown)).isEqualTo(quote.whole());
            String stored = new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8);
            assertThat(quote.sha256()).isEqualTo(Digest.sha256(stored));
        }
    }

    @Test
    void whatPeopleMustFillIsFilledFromTheRecordAlone() {
        List<FillIn> fields =
                topic("flood").sections().stream()
                        .flatMap(section -> section.blocks().stream())
                        .filter(FillIn.class::isInstance)
                        .map(FillIn.class::cast)
                        .toList();

        assertThat(fields).extracting(FillIn::prompt).containsExactly("研判结论：由研判人员填写", "建议：由承办人员填写");
        assertThat(fields.get(0).filled().get(0).shown())
                .startsWith("网宣办（负责人）5月11日 08:00研判：性质：突发事件");
        assertThat(fields.get(1).filled()).isEmpty();
    }

    @Test
    void theSummaryIsNoLongerThanALeaderReads() {
        for (String subject : List.of("flood", "quiet")) {
            Section summary = topic(subject).sections().get(0);
            assertThat(PlainText.of(summary).strip().length()).isLessThanOrEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TOPIC, nothing, 没有编号为 nothing 的话题；用 ./yuqing topic list 查编号。",
        "THREAD, weibo/zz, 没有编号为 weibo/zz 的原帖（或已过保存期）；编号形如 weibo/123，见话题详情或值班台。",
        "ALERT, zz, 没有编号为 zz 的预警；编号见通知和预警看板，可只写通知中的前8位。",
        "ALERT, f, 没有编号为 f 的预警；编号见通知和预警看板，可只写通知中的前8位。",
        "CASE, zz, 没有编号为 zz 的事项；用 ./yuqing case list 查编号。"
    })
    void whatIsNotThereIsRefusedInOneSentence(ReportKind kind, String subject, String sentence) {
        Order order = Order.ofAnyTime(kind, subject, MORNING_AFTER);
        String expected = subject.equals("f") ? "编号以 f 开头的预警不止一条；请多写几位。" : sentence;

        assertThatThrownBy(() -> Papers.write(order, tables))
                .isInstanceOf(NoReportException.class)
                .hasMessage(expected);
        assertThatThrownBy(
                        () -> day("2026-05-13T00:00", "2026-05-14T00:00", at("2026-05-12T09:00")))
                .isInstanceOf(NoReportException.class)
                .hasMessage("所选的时间（5月13日 00:00起）还没有开始；请选已经开始的日子。");
    }

    @Test
    void aPaperAboutAPostAnAlertOrACaseBeginsWhereItBegan() {
        assertThat(usual(ReportKind.THREAD, "weibo/o0").from()).isEqualTo(at("2026-05-11T06:00"));
        assertThat(usual(ReportKind.ALERT, "f1aaaaaa").from()).isEqualTo(at("2026-05-10T07:00"));
        assertThat(usual(ReportKind.ALERT, "f2bbbbbb").to()).isEqualTo(MORNING_AFTER);
        assertThat(usual(ReportKind.CASE, "cflood22").from()).isEqualTo(at("2026-05-11T06:00"));
        assertThat(usual(ReportKind.TOPIC, "flood").from()).isEqualTo(at("2026-05-05T09:00"));
    }

    private static Order usual(ReportKind kind, String subject) {
        return Papers.usualTime(Order.ofAnyTime(kind, subject, MORNING_AFTER), tables);
    }

    private static Report topic(String id) {
        return Papers.write(
                new Order(
                        ReportKind.TOPIC,
                        id,
                        at("2026-05-11T00:00"),
                        at("2026-05-12T00:00"),
                        MORNING_AFTER),
                tables);
    }

    private static Report day(String from, String to, long now) {
        return Papers.write(new Order(ReportKind.DAILY, "", at(from), at(to), now), tables);
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant().toEpochMilli();
    }

    private static String written(String name) throws IOException {
        try (InputStream file = PapersTest.class.getResourceAsStream(name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
