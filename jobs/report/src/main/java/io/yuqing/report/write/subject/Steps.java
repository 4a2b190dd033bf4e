/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.domain.rule.Coded;
import io.yuqing.domain.rule.Level;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 办理经过: the steps of a case. Alerts that came one after the other in a minute are one line. */
final class Steps {
    private static final int MOST = 40;
    private static final long MINUTE = 60_000;

    private Steps() {}

    static List<Block> of(List<Row> steps) {
        if (steps.isEmpty()) {
            return List.of();
        }
        List<List<Row>> lines = folded(steps);
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Grid(
                        "办理经过",
                        List.of("时间", "步骤", "谁办的", "涉及单位", "记录方式"),
                        List.of(4, 7, 3, 3, 2),
                        lines.stream().limit(MOST).map(Steps::cells).toList()));
        if (lines.size() > MOST) {
            blocks.add(Say.of("只列最早的" + MOST + "笔，其余见事项记录。"));
        }
        return blocks;
    }

    private static List<List<Row>> folded(List<Row> steps) {
        List<List<Row>> lines = new ArrayList<>();
        for (Row step : steps) {
            List<Row> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (!last.isEmpty() && belong(last.get(0), step)) {
                last.add(step);
            } else {
                lines.add(new ArrayList<>(List.of(step)));
            }
        }
        return lines;
    }

    private static boolean belong(Row first, Row next) {
        return first.is("is_alert")
                && next.is("is_alert")
                && first.is("is_over") == next.is("is_over")
                && first.whole("happened") / MINUTE == next.whole("happened") / MINUTE;
    }

    private static List<Run> cells(List<Row> line) {
        Row step = line.get(0);
        return List.of(
                Times.minute(step, "happened", "未知"),
                new Words(step.is("is_alert") ? alerts(line) : act(step)),
                new Words(who(step)),
                Cells.text(step.text("unit")),
                Cells.text(step.is("hearsay") ? "代录" : ""));
    }

    private static String act(Row step) {
        String deadline = step.text("deadline_said");
        return step.text("step") + (deadline.isEmpty() ? "" : "（" + deadline + "）");
    }

    private static String who(Row step) {
        String unit = step.text("acting_unit");
        return (unit.isEmpty() ? "系统" : unit) + step.text("duty");
    }

    /** {@code 预警3条，最高的是话题异常突增（橙，186 条）}. */
    private static String alerts(List<Row> line) {
        String what = line.get(0).is("is_over") ? "预警解除" : "预警";
        Row highest = line.stream().max(Comparator.comparingInt(Steps::height)).orElseThrow();
        String named = named(highest);
        if (line.size() == 1) {
            return named.isEmpty() ? what : what + "：" + named;
        }
        return what + line.size() + "条" + (named.isEmpty() ? "" : "，最高的是" + named);
    }

    /** Empty if the alert is not known any more. */
    private static String named(Row alert) {
        String level = Cells.level(alert.text("level"));
        String value = alert.text("value_text");
        String rule = alert.text("rule_name");
        return rule.isEmpty() || level.isEmpty() ? rule : rule + "（" + level + "，" + value + "）";
    }

    private static int height(Row alert) {
        for (Level level : Level.values()) {
            if (code(level).equals(alert.text("level"))) {
                return level.ordinal();
            }
        }
        return -1;
    }

    private static String code(Coded level) {
        return level.code();
    }
}
