/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/**
 * What rules would have done.
 *
 * @param gone alerts of the rules compared with, on subjects that have none now
 * @param score against labelled events; null without
 */
record BacktestReport(
        Span range,
        long records,
        List<RuleFindings> rules,
        List<RuleFindings> before,
        List<Episode> gone,
        LabelledEvents.Score score) {
    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> LEVELS =
            Map.of("blue", "蓝", "yellow", "黄", "orange", "橙", "red", "红");

    String table() {
        StringBuilder text = new StringBuilder();
        text.append(
                "历史 %s 至 %s，%,d 条\n"
                        .formatted(
                                BEIJING.format(range.from()), BEIJING.format(range.to()), records));
        text.append("\n    次数   每天   峰前提前  新增  最高级别          规则\n");
        rules.forEach(rule -> text.append(line(rule)));
        if (rules.isEmpty()) {
            text.append("这些规则在这段历史里一次也不会触发。\n");
        }
        if (!before.isEmpty()) {
            text.append("\n与之比较的现行规则：\n");
            before.forEach(rule -> text.append(line(rule)));
            text.append("现行规则报过、这些规则不再报的：").append(gone.size()).append(" 次\n");
        }
        if (score != null) {
            text.append(
                    "\n标注事件 %d 个，发现 %d 个（召回 %.1f%%）；应判 %d 次，报对 %d 次（准确 %.1f%%）；发现延迟中位 %s\n"
                            .formatted(
                                    score.events(),
                                    score.found(),
                                    100 * score.recall(),
                                    score.judged(),
                                    score.right(),
                                    100 * score.precision(),
                                    minutes(score.delay())));
        }
        return text.toString();
    }

    String json() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("from", range.from().toString()).put("to", range.to().toString());
        root.put("records", records);
        rules(root.putArray("rules"), rules);
        rules(root.putArray("compared_with"), before);
        root.put("gone", gone.size());
        if (score != null) {
            root.putObject("events")
                    .put("labelled", score.events())
                    .put("found", score.found())
                    .put("recall", score.recall())
                    .put("precision", score.precision())
                    .put("median_delay_seconds", seconds(score.delay()));
        }
        return root.toPrettyString();
    }

    private static void rules(ArrayNode into, List<RuleFindings> findings) {
        for (RuleFindings rule : findings) {
            ObjectNode node = into.addObject();
            node.put("rule_id", rule.ruleId());
            node.put("alerts", rule.alerts());
            node.put("alerts_per_day", rule.alertsPerDay());
            node.put("median_lead_seconds", seconds(rule.lead()));
            node.put("added", rule.added());
            ObjectNode levels = node.putObject("levels");
            rule.byLevel().forEach(levels::put);
        }
    }

    private static String line(RuleFindings rule) {
        StringBuilder levels = new StringBuilder();
        rule.byLevel()
                .forEach(
                        (level, count) ->
                                levels.append(LEVELS.getOrDefault(level, level))
                                        .append(count)
                                        .append(' '));
        return "%,8d %6.1f %10s %5d  %-16s  %s%n"
                .formatted(
                        rule.alerts(),
                        rule.alertsPerDay(),
                        minutes(rule.lead()),
                        rule.added(),
                        levels.toString().strip(),
                        rule.ruleId());
    }

    private static String minutes(Duration duration) {
        return duration == null ? "—" : duration.toMinutes() + " 分钟";
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : (Long) duration.toSeconds();
    }
}
