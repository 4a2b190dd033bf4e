/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.backtest.episode.LabelledEvents;
import io.yuqing.tools.backtest.episode.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** A report in Chinese, for one use. */
final class ReportText {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CountyTime.ZONE);

    private final BacktestReport report;
    private final StringBuilder text = new StringBuilder();

    ReportText(BacktestReport report) {
        this.report = report;
    }

    String write() {
        head();
        rules();
        changes();
        score();
        return text.toString();
    }

    private void head() {
        Span range = report.coverage().range();
        Instant warmUp = report.coverage().warmUpFrom();
        line("历史来源：" + report.history());
        line(
                "回测 %s 至 %s，共 %,d 条%s"
                        .formatted(
                                BEIJING.format(range.from()),
                                BEIJING.format(range.to()),
                                report.records(),
                                warmUp == null
                                        ? ""
                                        : "（含预热：自 " + BEIJING.format(warmUp) + " 起，期间的触发不计）"));
        report.coverage().remarks().forEach(remark -> line("注意：" + remark));
    }

    private void rules() {
        line("");
        line("    次数   每天   峰前提前  新增  最高级别          规则");
        boolean any = false;
        for (RuleResult rule : report.rules()) {
            if (rule.judgeable() != null) {
                line(rule.now() == null ? unjudged(rule) : judged(rule));
                any |= rule.now() != null && rule.now().alerts() > 0;
            }
        }
        if (!any) {
            line("这些规则在这段历史里一次也不会触发。");
        }
    }

    private static String judged(RuleResult rule) {
        RuleFindings found = rule.now();
        return "%,8d %6.1f %10s %5d  %-16s  %s%s"
                .formatted(
                        found.alerts(),
                        found.alertsPerDay(),
                        minutes(found.lead()),
                        found.added(),
                        levels(found.byLevel()),
                        named(rule),
                        rule.judgeable().leftOut().isEmpty()
                                ? ""
                                : "（"
                                        + words(rule.judgeable().leftOut())
                                        + "级"
                                        + rule.judgeable().why()
                                        + "，明细表里没有，未评）");
    }

    private static String unjudged(RuleResult rule) {
        return "       —  %s：不能用明细表回测，%s".formatted(named(rule), rule.judgeable().why());
    }

    private void changes() {
        line("");
        line("与现行规则（" + report.inForce() + "）的差异：");
        long same = report.rules().stream().filter(r -> r.change().kind().equals("same")).count();
        for (RuleResult rule : report.rules()) {
            switch (rule.change().kind()) {
                case "added" -> line("  新增 " + named(rule) + "，" + count(rule.now()));
                case "removed" -> line("  删除 " + named(rule) + "，现行" + count(rule.before()));
                case "changed" -> changed(rule);
                default -> {
                    // Counted below.
                }
            }
        }
        line("  不变 " + same + " 条");
        line("现行规则报过、这些规则不再报的：" + report.gone().size() + " 次");
    }

    private void changed(RuleResult rule) {
        line(
                "  修改 %s（第 %d 版 → 第 %d 版）"
                        .formatted(
                                named(rule),
                                rule.change().before().revision(),
                                rule.change().after().revision()));
        for (RuleChange.Field field : rule.change().fields()) {
            if (field.before() != null) {
                line("    - " + field.name() + ": " + field.before());
            }
            if (field.after() != null) {
                line("    + " + field.name() + ": " + field.after());
            }
        }
        if (rule.now() == null || rule.before() == null) {
            line("    试用的" + count(rule.now()) + "，现行的" + count(rule.before()));
            return;
        }
        line(
                "    两者都触发 %,d 次，只有试用的 %,d 次，只有现行的 %,d 次"
                        .formatted(rule.both(), rule.onlyNow(), rule.onlyBefore()));
    }

    private void score() {
        LabelledEvents.Score score = report.score();
        if (score != null) {
            line("");
            line(
                    "标注事件 %d 个，发现 %d 个（召回 %.1f%%）；应判 %d 次，报对 %d 次（准确 %.1f%%）；发现延迟中位 %s"
                            .formatted(
                                    score.events(),
                                    score.found(),
                                    100 * score.recall(),
                                    score.judged(),
                                    score.right(),
                                    100 * score.precision(),
                                    minutes(score.delay())));
            if (score.outside() > 0) {
                line("另有标注事件 %,d 个不在这段时间内，未计。".formatted(score.outside()));
            }
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String named(RuleResult rule) {
        return rule.change().id() + " " + rule.change().name();
    }

    private static String count(RuleFindings found) {
        return found == null ? "未评" : "触发 %,d 次".formatted(found.alerts());
    }

    private static String levels(Map<String, Integer> byLevel) {
        StringBuilder levels = new StringBuilder();
        for (Level level : Level.values()) {
            if (byLevel.containsKey(level.code())) {
                levels.append(word(level)).append(byLevel.get(level.code())).append(' ');
            }
        }
        return levels.toString().strip();
    }

    private static String words(Collection<Level> levels) {
        return levels.stream().map(ReportText::word).collect(Collectors.joining("、"));
    }

    private static String word(Level level) {
        return level.text().substring(0, 1);
    }

    private static String minutes(Duration duration) {
        return duration == null ? "—" : duration.toMinutes() + " 分钟";
    }
}
