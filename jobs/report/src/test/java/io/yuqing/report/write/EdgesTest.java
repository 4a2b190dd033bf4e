/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.Placed;
import io.yuqing.report.check.ReportCheck;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.NoReportException;
import io.yuqing.report.write.part.Order;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Days and subjects of which little is left, or little was ever there. */
class EdgesTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final long DAY = 86_400_000L;

    private static SeededTables tables;

    @BeforeAll
    static void seed() throws Exception {
        tables =
                new SeededTables(CLICKHOUSE.database())
                        .add("jobs/report/src/test/resources/io/yuqing/report/write/office.sql");
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void aDayInWhichAllWasReadAndNobodySaidAnythingHasAZero() {
        tables.insert(
                "INSERT INTO ledger (source_topic, source_partition, minute, read, counted,"
                        + " duplicate, late, rejected, first_offset, last_offset, version) VALUES"
                        + " ('yuqing.posts', 7, now() - INTERVAL 1 DAY, 5, 0, 5, 0, 0, 0, 4, 1)");
        long yesterday =
                1000
                        * Long.parseLong(
                                tables.database()
                                        .value(
                                                "SELECT toUnixTimestamp(toStartOfDay(now() -"
                                                        + " INTERVAL 1 DAY, 'Asia/Shanghai'))"));
        Report report = day(yesterday);

        assertThat(PlainText.of(report))
                .contains("当日信息量0条：原创0条、转发0条、跟帖0条，涉及平台0个。")
                .contains("前日未采集，不比较；上周同日未采集，不比较。")
                .contains("不足30条，不列占比")
                .doesNotContain("NaN", "%）");
        assertThat(ReportCheck.of(report, tables).holds()).isTrue();
    }

    @Test
    void aDayWithoutAnyTablesIsNotCollectedAndRefusesNothing() throws Exception {
        try (SeededTables empty = new SeededTables(CLICKHOUSE.newDatabase())) {
            Report report =
                    Papers.write(
                            new Order(
                                    ReportKind.DAILY,
                                    "",
                                    at("2026-05-11"),
                                    at("2026-05-12"),
                                    at("2026-05-12")),
                            empty);

            assertThat(PlainText.of(report))
                    .contains("! 这段时间没有读入信息：没有信息不等于没有舆情。")
                    .contains("最后读入：从未读入。")
                    .contains("当日预警：未采集，无从知道。")
                    .contains("来源没有登记，是否中断无从判断。")
                    .contains("没有未办结的事项，没有黄色以上预警。");
        }
    }

    @Test
    void aQuoteWhoseTextHasGoneKeepsItsPlaceAndSaysNothing() {
        tables.database()
                .execute(
                        "ALTER TABLE items DELETE WHERE item_id = 'weibo/c7' SETTINGS"
                                + " mutations_sync = 1");
        Report report =
                Papers.write(
                        new Order(
                                ReportKind.TOPIC,
                                "flood",
                                at("2026-05-11"),
                                at("2026-05-12"),
                                at("2026-05-12")),
                        tables);

        List<Quote> gone =
                Placed.quotes(report).stream()
                        .map(Placed::what)
                        .filter(quote -> quote.sha256().isEmpty())
                        .toList();
        assertThat(gone).extracting(Quote::itemId).containsExactly("weibo/c7");
        assertThat(gone).extracting(Quote::text).containsExactly("");
    }

    @Test
    void aPaperAboutAThingIsOfNinetyTwoDaysAtMost() {
        Order year =
                new Order(
                        ReportKind.TOPIC,
                        "flood",
                        at("2025-05-11"),
                        at("2026-05-12"),
                        at("2026-05-12"));

        assertThatThrownBy(() -> Papers.write(year, tables))
                .isInstanceOf(NoReportException.class)
                .hasMessage("专报的时间不能超过92天；请用 --from 和 --to 缩短。");
    }

    private static Report day(long from) {
        return Papers.write(new Order(ReportKind.DAILY, "", from, from + DAY, from + DAY), tables);
    }

    private static long at(String day) {
        return OffsetDateTime.parse(day + "T00:00:00+08:00").toInstant().toEpochMilli();
    }
}
