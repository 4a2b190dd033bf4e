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
import io.yuqing.report.json.ReportJson;
import io.yuqing.report.model.Quote;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.Order;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A topic of ten thousand items; how long a paper about it takes is measured by a bench. */
class BusyTopicTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void aPaperAboutTenThousandItemsCountsThemAllAndStaysSmall() throws Exception {
        try (SeededTables tables =
                new SeededTables(CLICKHOUSE.database())
                        .add(
                                "jobs/acceptance/src/main/resources/io/yuqing/acceptance/reports/busy.sql")) {
            long from =
                    OffsetDateTime.parse("2026-05-11T00:00:00+08:00").toInstant().toEpochMilli();
            Order order =
                    new Order(
                            ReportKind.TOPIC, "busy", from, from + 86_400_000L, from + 86_400_000L);
            Report report = Papers.write(order, tables);

            assertThat(PlainText.of(report)).contains("信息量10,000条：原创1,000条、转发2,000条、跟帖7,000条");
            assertThat(Placed.quotes(report)).hasSize(6);
            assertThat(Placed.quotes(report)).allMatch(each -> isKept(each.what()));
            assertThat(ReportJson.write(report).length).isLessThan(100_000);
            assertThat(ReportCheck.of(report, tables).holds()).isTrue();
        }
    }

    private static boolean isKept(Quote quote) {
        return !quote.sha256().isEmpty();
    }
}
