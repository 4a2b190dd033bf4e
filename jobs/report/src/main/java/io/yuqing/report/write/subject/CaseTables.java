/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.model.Words;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of a case: units, steps, deadlines, answers with what came before and after them. */
final class CaseTables {
    private static final Missing UNCOUNTED = new Missing("没有可统计的信息");
    private static final Missing CAUGHT_UP = new Missing("补读，不作考核");
    private static final Missing FEW = new Missing("前后不足30条");

    private CaseTables() {}

    static List<Block> of(CaseFacts facts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(times(facts.record()));
        if (!facts.units().isEmpty()) {
            blocks.add(units(facts));
        }
        blocks.addAll(Steps.of(facts.steps()));
        if (!facts.deadlines().isEmpty()) {
            blocks.add(deadlines(facts));
        }
        blocks.addAll(answers(facts));
        return blocks;
    }

    private static Block times(Row record) {
        return Say.of(
                "各环节用时：首发到采到",
                took(record, "collect_took"),
                "，采到到发现",
                sinceDetected(record, "detect_took"),
                "，发现到通知",
                sinceDetected(record, "notify_took"),
                "，通知到签收",
                took(record, "acknowledge_took"),
                "，签收到反馈",
                took(record, "report_took"),
                "，反馈到首次回应",
                took(record, "answer_took"),
                "；发现到首次回应合计",
                sinceDetected(record, "to_answer_took"),
                "。");
    }

    private static Run took(Row record, String column) {
        return record.figure(column, 1, Shown::minutes, new Missing("没有记录"));
    }

    /** Of an event that was read in later these say when somebody caught up, and not how fast. */
    private static Run sinceDetected(Row record, String column) {
        return record.is("caught_up") ? CAUGHT_UP : took(record, column);
    }

    private static Block units(CaseFacts facts) {
        return new Table("承办单位")
                .text("单位", 4, "unit")
                .column("分工", 2, row -> new Words(row.is("lead") ? "主办" : "协办"))
                .text("状态", 3, "state_text")
                .column("签收用时", 3, row -> Grounds.minutes(row, "acknowledge_took"))
                .column("反馈用时", 3, row -> Grounds.minutes(row, "report_took"))
                .of(facts.units());
    }

    private static Block deadlines(CaseFacts facts) {
        return new Table("时限")
                .text("时限", 3, "name")
                .text("单位", 4, "unit")
                .moment("到期", 4, "due", "日历未到")
                .text("依据", 5, "basis")
                .text("执行", 3, "outcome_text")
                .of(facts.deadlines());
    }

    private static List<Block> answers(CaseFacts facts) {
        if (facts.answers().isEmpty()) {
            return List.of(Say.of("没有登记公开回应。"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Table("公开回应")
                        .moment("时间", 5, "said_at", "未知")
                        .text("方式", 4, "kind")
                        .text("发布单位", 4, "speaker")
                        .text("平台", 4, "platforms_text")
                        .column("链接", 2, row -> Cells.link("链接", row.text("link")))
                        .column("前24小时（条）", 3, row -> row.count("items_before", "", UNCOUNTED))
                        .column("后24小时（条）", 3, row -> row.count("items_after", "", UNCOUNTED))
                        .column(
                                "前负面占比（机器判断）",
                                3,
                                row -> share(row, "negative_share_before", "items_before"))
                        .column(
                                "后负面占比（机器判断）",
                                3,
                                row -> share(row, "negative_share_after", "items_after"))
                        .of(facts.answers()));
        blocks.add(Say.of("前后只说明先后，不说明因果：多数热度会自行衰减。"));
        for (Row row : facts.coverage()) {
            blocks.add(
                    Say.of(
                            "澄清覆盖：说法出现在",
                            row.count("claimed", "个平台"),
                            "，已澄清",
                            row.count("cleared", "个"),
                            row.text("missing").isEmpty() ? "" : "，还缺" + row.text("missing"),
                            "。"));
        }
        return blocks;
    }

    private static Run share(Row row, String column, String of) {
        return row.figure(column, of, Shown::percent, FEW);
    }
}
