/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.report.ask.SeededTables;
import io.yuqing.report.check.ReportCheck;
import io.yuqing.report.form.Shown;
import io.yuqing.report.model.Report;
import io.yuqing.report.model.ReportKind;
import io.yuqing.report.write.part.Order;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A paper about a case whose items were read in days later; see {@code ranked.sql}. */
class CaughtUpCaseTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static SeededTables tables;

    @BeforeAll
    static void seed() throws Exception {
        tables =
                new SeededTables(CLICKHOUSE.database())
                        .add("jobs/report/src/test/resources/io/yuqing/report/write/ranked.sql");
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void delaysOfWhatWasReadInLaterAreNotHeldAgainstAnybody() {
        assertThat(PlainText.of(paper(ReportKind.CASE, "cbridge")))
                .contains("采到到发现补读，不作考核，发现到通知补读，不作考核，通知到签收没有记录")
                .contains("发现到首次回应合计补读，不作考核。")
                .contains("这段时间没有读入信息，这段时间的 1 条（全部来源）是之后补读的。");
    }

    @Test
    void alertsOfOneMinuteAreOneLineThatNamesTheHighest() {
        assertThat(PlainText.of(paper(ReportKind.CASE, "cbridge")).lines())
                .containsSequence(
                        "| 办理经过: 时间 | 步骤 | 谁办的 | 涉及单位 | 记录方式",
                        "| 5月21日 05:53 | 预警2条，最高的是突增（红，12 条） | 系统 | — | —",
                        "| 5月21日 05:53 | 预警解除：单帖（蓝，31 条） | 系统 | — | —",
                        "| 5月21日 05:55 | 预警解除：突增（红，12 条） | 系统 | — | —",
                        "| 5月21日 06:18 | 办结 | 网宣办值班员 | — | —");
    }

    @Test
    void theFourFactorsSayOfWhichAlertTheyAre() {
        assertThat(PlainText.of(paper(ReportKind.CASE, "cbridge")))
                .contains("以下是机器在“突增”预警（对象：桥下积水，5月19日 07:00触发）达到最高级别（红）时的评估")
                .contains("媒体介入程度为 0：只数这一条预警的对象的门户网站和传统媒体信息，当时没有");
    }

    @Test
    void aPaperEndsWhenItIsMadeAndItsCourseBeginsWithTheFirstItem() {
        Report report = paper(ReportKind.TOPIC, "bridge");

        assertThat(Shown.period(report)).endsWith("5月21日 09:00（截至生成时）");
        assertThat(PlainText.of(report))
                .contains("统计时间：5月10日 00:00至5月21日 09:00（截至生成时）。")
                .contains("~ 每小时信息量（条，5月19日 00:00起）: 5月19日 5月19日 1时")
                .contains("5月21日 8时\n~ 信息量: - - - - - - 1 - ");
        assertThat(ReportCheck.of(report, tables).holds()).isTrue();
    }

    private static Report paper(ReportKind kind, String subject) {
        return Papers.write(
                new Order(
                        kind,
                        subject,
                        at("2026-05-10T00:00"),
                        at("2026-05-22T00:00"),
                        at("2026-05-21T09:00")),
                tables);
    }

    private static long at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant().toEpochMilli();
    }
}
