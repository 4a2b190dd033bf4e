/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.FillIn;
import io.yuqing.report.model.Grid;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 研判依据: what the machine weighed, and what people found. */
final class Grounds {
    private static final Map<String, String> FACTORS =
            Map.of(
                    "nature", "性质",
                    "reach", "影响范围",
                    "media", "媒体介入程度",
                    "consequence", "可能产生的后果");
    private static final List<String> ORDER = List.of("nature", "reach", "media", "consequence");
    private static final Missing NOT_WEIGHED = new Missing("没有记录");

    private Grounds() {}

    static List<Block> of(Draft draft, Subject subject, List<Row> alerts, List<CaseFacts> cases) {
        String alert =
                !subject.alert().isEmpty()
                        ? subject.alert()
                        : alerts.isEmpty() ? "" : alerts.get(0).text("alert_id");
        List<Block> blocks = new ArrayList<>();
        List<Row> found =
                alert.isEmpty()
                        ? List.of()
                        : draft.ask("alert", Facts.alert(alert), "alert_id").rows();
        if (found.isEmpty()) {
            blocks.add(Say.of("没有预警，机器没有分项评估。"));
        } else {
            blocks.addAll(weighed(found.get(0)));
        }
        List<Run> said = new ArrayList<>();
        cases.forEach(each -> said.addAll(each.assessments()));
        blocks.add(new FillIn("研判结论：由研判人员填写", said));
        return blocks;
    }

    private static List<Block> weighed(Row alert) {
        if (!alert.is("weighed")) {
            return List.of(Say.of("这次预警没有风险分项的记录。"));
        }
        Block sentence =
                Say.of(
                        "以下是机器在“"
                                + alert.text("rule_said")
                                + "”预警（对象："
                                + alert.text("subject_name")
                                + "，"
                                + Times.minute(alert, "fired", "未").shown()
                                + "触发）达到最高级别（"
                                + Cells.level(alert.text("level"))
                                + "）时的评估，供研判参考：风险",
                        number(alert, "score"),
                        "分（满分100），机器定级",
                        Cells.text(Cells.level(alert.text("grade"))),
                        "。");
        List<List<Run>> rows =
                ORDER.stream()
                        .<List<Run>>map(
                                factor ->
                                        List.of(
                                                new Words(FACTORS.get(factor)),
                                                number(alert, factor + "_value"),
                                                number(alert, factor + "_weight"),
                                                number(alert, factor + "_points")))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(sentence);
        blocks.add(new Grid("研判依据", List.of("因素", "取值", "权重", "得分"), List.of(4, 2, 2, 2), rows));
        if (alert.number("media_value").filter(value -> value.signum() == 0).isPresent()) {
            blocks.add(Say.of("媒体介入程度为 0：只数这一条预警的对象的门户网站和传统媒体信息，当时没有；同一事件其他对象的不算在内。"));
        }
        return blocks;
    }

    private static Run number(Row alert, String column) {
        return alert.figure(
                column,
                "counted",
                value -> value.stripTrailingZeros().toPlainString(),
                NOT_WEIGHED);
    }

    /** {@code 网宣办（值班员）7月1日 10:20研判：性质…}. */
    static List<Run> assessment(Row row) {
        String duty = row.text("duty");
        StringBuilder text = new StringBuilder(row.text("acting_unit"));
        text.append(duty.isEmpty() ? "" : "（" + duty + "）")
                .append(Times.minute(row.whole("happened")))
                .append(row.text("type").equals("consult") ? "会商" : "研判")
                .append("：");
        List<String> parts = new ArrayList<>();
        ORDER.forEach(factor -> add(parts, FACTORS.get(factor), row.text(factor)));
        add(parts, "级别", Cells.level(row.text("level_said")));
        add(parts, "参加单位", row.text("units_present"));
        switch (row.text("answer_said")) {
            case "true" -> parts.add("需要公开回应");
            case "false" -> parts.add("不需要公开回应");
            default -> {}
        }
        text.append(String.join("，", parts));
        text.append(row.is("has_text") ? "（文字见事项记录）。" : "。");
        return Say.runs(text.toString());
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "：" + value);
        }
    }

    /** For the table of times. */
    static Run minutes(Row row, String column) {
        return row.figure(column, 1, Shown::minutes, new Missing("—"));
    }
}
