/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.Placed;
import io.yuqing.report.check.ReportCheck;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.Order;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 网民说法 by meaning where a set of views stands for the subject and the time, else by words. */
class MeantViewsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final long DAY = 86_400_000L;
    private static final long FROM =
            OffsetDateTime.parse("2026-05-11T00:00:00+08:00").toInstant().toEpochMilli();
    private static final String BY_WORDS = "按态度和共同的词归组";

    private SeededTables tables;

    @BeforeEach
    void seed() throws IOException, SQLException {
        tables =
                new SeededTables(CLICKHOUSE.newDatabase())
                        .add(
                                "jobs/acceptance/src/main/resources/io/yuqing/acceptance/reports/busy.sql");
        set("2026-05-11 23:55:00", 7_000);
    }

    @Test
    void aPaperQuotesViewsByMeaningAndSaysThatAModelGroupedThem() {
        Report report = paper(FROM, FROM + DAY);
        String text = PlainText.of(report);

        assertThat(text)
                .contains("所选时间内跟帖7,000条，按语义归类（语义模型），未经人工核对，只列最大的6组以内，各引与组内其他跟帖最相近的一条原话。")
                .contains("截至5月11日 23:55，读过跟帖2,000条。")
                .contains("机器判断负面4条、中性3条、正面0条，多提到“停水、通知”：跟帖7条，占读过的跟帖0.4%，不同说法5种。")
                .contains("不在任何一组的跟帖1,993条。")
                .doesNotContain(BY_WORDS);
        assertThat(Placed.quotes(report)).hasSize(1);
        assertThat(Placed.quotes(report).get(0).what().sha256()).isNotEmpty();
        assertThat(ReportCheck.of(report, tables).holds()).isTrue();
    }

    /** What came late makes no other set out of it. */
    @Test
    void theFiguresOfAPaperHoldAlsoWhenTheSetWouldNotStandAnyMore() {
        Report report = paper(FROM, FROM + DAY);
        tables.insert(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, topics, version)"
                        + " SELECT 'weibo/late' || number, 'weibo', 'comment', 'weibo/x',"
                        + " '2026-05-11 12:00:00', ['busy'], 1 FROM numbers(3000)");

        assertThat(PlainText.of(paper(FROM, FROM + DAY))).contains(BY_WORDS);
        assertThat(ReportCheck.of(report, tables).corrections())
                .noneMatch(correction -> correction.about().startsWith("views_by_meaning"));
    }

    @Test
    void aPaperOfAnotherTimeGroupsByWords() {
        assertThat(PlainText.of(paper(FROM, FROM + DAY / 2))).contains(BY_WORDS);
        assertThat(PlainText.of(paper(FROM + DAY / 2, FROM + DAY))).contains(BY_WORDS);
    }

    /** Of a day that is not over the set counts that stands now. */
    @Test
    void aPaperOfADayThatIsNotOverTakesWhatStandsNow() {
        Order order =
                new Order(ReportKind.TOPIC, "busy", FROM, FROM + DAY + DAY, FROM + DAY + 60_000);

        assertThat(PlainText.of(Papers.write(order, tables))).contains("按语义归类");
    }

    private Report paper(long from, long to) {
        return Papers.write(new Order(ReportKind.TOPIC, "busy", from, to, FROM + 2 * DAY), tables);
    }

    private void set(String at, int comments) {
        tables.insert(
                ("INSERT INTO views (subject_kind, subject_id, read_at, since, fresh_until,"
                                + " comments, comments_read, in_no_group, kinds, sizes, texts, negative,"
                                + " neutral, positive, words, quote_ids, quote_times, model) SELECT"
                                + " 'topic', 'busy', toDateTime64('%s', 3, 'Asia/Shanghai') AS at, at -"
                                + " INTERVAL 1 DAY, at + INTERVAL 30 MINUTE, %d, 2000, 1993, ['view'], [7],"
                                + " [5], [4], [3], [0], ['停水、通知'], [item_id],"
                                + " [toUnixTimestamp64Milli(published_at)], 'bge-15b717c3' FROM items WHERE"
                                + " kind = 'comment' AND text != '' ORDER BY item_id LIMIT 1")
                        .formatted(at, comments));
    }
}
