/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Report;
import io.yuqing.report.write.part.Annex;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Times;
import java.util.List;

/** 网络舆情办理情况通报: what units did, each with how many cases that is of; no ranks. */
public final class BulletinPaper {
    private static final Missing FEW = new Missing("不足5件");
    private static final int MOST_RULES = 20;

    private BulletinPaper() {}

    public static Report write(Order order, ReportTables tables) {
        Draft draft = new Draft(order.requireBegun(), tables);
        if (order.to() > order.now()) {
            draft.doubt("所选的时间还没有结束，数字截至", Times.minute(order.now()), "。");
        }
        draft.section("总体情况", Listed.handling(draft));
        draft.section("各单位办理情况", units(draft));
        draft.section("时限执行情况", deadlines(draft));
        draft.section("回应用时", answers(draft));
        draft.section("误报和不予受理", falseAlarms(draft));
        draft.section(
                "附：数据说明",
                Annex.of(
                        "各单位按件数多少排列，不是名次：事项难易不同，数据供核对，不自动评分。",
                        "用时中位数和按时率须有5件以上；按不按时只看发生的时刻，不看登记的先后。"));
        return draft.report(Times.days(order.from(), order.to()) + "网络舆情办理情况");
    }

    private static List<Block> units(Draft draft) {
        List<Row> units = draft.ask("units", "unit").rows();
        if (units.isEmpty()) {
            return List.of(Say.of("本期登记的事项没有转办到单位。"));
        }
        Table table =
                new Table("单位")
                        .text("单位", 5, "unit")
                        .count("件数", 2, "cases")
                        .count("主办", 2, "led")
                        .column(
                                "签收中位",
                                4,
                                row ->
                                        row.figure(
                                                "acknowledge_median",
                                                "acknowledged",
                                                Shown::minutes,
                                                FEW))
                        .column(
                                "回应中位",
                                4,
                                row -> row.figure("answer_median", "answers", Shown::minutes, FEW))
                        .column(
                                "按时率",
                                3,
                                row -> row.figure("kept_share", "judged", Shown::percent, FEW))
                        .count("按时", 2, "kept")
                        .count("超时", 2, "missed")
                        .count("退回", 2, "returned")
                        .count("延期", 2, "extended")
                        .count("督办", 2, "supervised")
                        .count("重开", 2, "reopened");
        return List.of(table.of(units));
    }

    private static List<Block> deadlines(Draft draft) {
        List<Row> kinds = draft.ask("deadlines", "name", "basis").rows();
        if (kinds.isEmpty()) {
            return List.of(Say.of("本期登记的事项没有时限。"));
        }
        Table table =
                new Table("时限")
                        .text("时限", 4, "name")
                        .text("依据", 6, "basis")
                        .count("按时（条）", 3, "kept")
                        .count("超时（条）", 3, "missed")
                        .count("未到期（条）", 3, "not_yet")
                        .count("不再适用（条）", 3, "stopped")
                        .column(
                                "按时率",
                                3,
                                row -> row.figure("kept_share", "judged", Shown::percent, FEW));
        return List.of(table.of(kinds));
    }

    private static List<Block> answers(Draft draft) {
        List<Row> levels = draft.ask("26_answer_times", "级别").rows();
        if (levels.isEmpty()) {
            return List.of(Say.of("本期没有需要公开回应的事项。"));
        }
        Table table =
                new Table("回应用时")
                        .text("级别", 2, "级别")
                        .count("事项（件）", 3, "事项")
                        .count("已回应（件）", 3, "已回应")
                        .column(
                                "发现到回应中位（小时）",
                                4,
                                row -> row.figure("发现到回应中位（小时）", "已回应", Shown::count, FEW))
                        .count("按时（件）", 3, "按时")
                        .count("超时（件）", 3, "超时")
                        .count("超时未回应（件）", 3, "超时未回应");
        return List.of(table.of(levels));
    }

    private static List<Block> falseAlarms(Draft draft) {
        List<Row> rules =
                draft.ask("27_false_alarms", Parameters.NONE.with("limit", MOST_RULES), "规则")
                        .rows();
        if (rules.isEmpty()) {
            return List.of(Say.of("本期没有由预警引起的事项。"));
        }
        Table table =
                new Table("误报")
                        .text("规则", 6, "规则")
                        .count("事项（件）", 3, "事项")
                        .count("误报（件）", 3, "误报")
                        .count("不予受理（件）", 3, "不予受理")
                        .text("理由", 7, "理由");
        return List.of(table.of(rules));
    }
}
