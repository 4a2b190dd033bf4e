/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.acceptance.alerts.StreamTruth.Burst;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The report as staff read it. */
final class AlertBenchTable {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(CountyTime.ZONE);

    private final StringBuilder text = new StringBuilder();

    private AlertBenchTable() {}

    static String of(AlertBenchReport report) {
        AlertBenchTable table = new AlertBenchTable();
        table.bursts(report);
        table.rules(report);
        table.checks(report);
        return table.text.toString();
    }

    private void bursts(AlertBenchReport report) {
        line("\n突发（时间与分钟数均为事件时间；“应有”为空的可报可不报）");
        line(
                "%-10s %-18s %-12s %-8s %3s %4s %5s %3s %s",
                "数据流", "话题", "形态", "开始", "应有", "最高", "延迟分", "早于高峰", "首报规则");
        for (BurstFinding finding : report.bursts()) {
            Burst burst = finding.burst();
            line(
                    "%-12s %-19s %-13s %11s   %s   %s  %6s %7s   %s",
                    finding.outcome().name(),
                    burst.topic(),
                    burst.kind(),
                    BEIJING.format(burst.span().from()),
                    level(burst.floor()),
                    finding.isFound() ? level(finding.level().code()) : burst.isDue() ? "✗" : "—",
                    minutes(finding.delay()),
                    minutes(finding.lead()),
                    !finding.isFound()
                            ? ""
                            : finding.known() == null
                                    ? finding.rule() + "（开始时已在报）"
                                    : finding.rule());
        }
    }

    private void rules(AlertBenchReport report) {
        line("\n规则（演示数据与分级突发）");
        line(
                "%4s %3s %7s %5s %4s %5s %5s %5s %7s  %s",
                "应报", "报出", "召回", "预警", "属实", "准确", "延迟中位", "最长", "误报/天", "规则");
        for (RuleScore score : report.scores()) {
            line(
                    "%6d %5d %7s %7d %6d %7s %7s %8s %9.2f  %s",
                    score.due(),
                    score.found(),
                    percent(score.recall()),
                    score.fired(),
                    score.right(),
                    percent(score.precision()),
                    minutes(score.medianDelay()),
                    minutes(score.longestDelay()),
                    score.falseADay(),
                    score.name());
        }
    }

    private void checks(AlertBenchReport report) {
        line("\n%8s %5s     %s", "数值", "目标", "项目");
        for (Check check : report.checks()) {
            line(
                    "%10s %7s %s  %s",
                    number(check.value()),
                    (check.atLeast() ? "≥ " : "≤ ") + number(check.limit()),
                    check.holds() ? "✓" : "✗",
                    check.what());
        }
        long missed = report.checks().stream().filter(check -> !check.holds()).count();
        line(
                missed == 0
                        ? "结论：" + report.checks().size() + " 项目标全部达到。"
                        : "结论：" + report.checks().size() + " 项目标中 " + missed + " 项未达到，见带 ✗ 的各行。");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
    }

    private static String level(String code) {
        return code == null ? "　" : Level.find(code).orElseThrow().text().substring(0, 1);
    }

    private static String minutes(Duration duration) {
        return duration == null ? "—" : Long.toString(duration.toMinutes());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "—" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
