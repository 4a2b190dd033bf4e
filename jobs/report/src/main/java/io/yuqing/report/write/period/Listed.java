/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Times;
import java.util.List;

/** The sections of a log that are a table: 话题, 苗头, 归口报送, 办理, 到期. */
final class Listed {
    private static final int MOST_DUE = 30;
    private static final int MOST_BEGINNINGS = 10;

    private Listed() {}

    /** What a leader asks first: how many alerts, and how high. */
    static List<Block> alerts(Draft draft, Knowledge knowledge, String when) {
        Row row = draft.ask("alert_levels").only();
        if (knowledge == Knowledge.NOT_COLLECTED && !row.is("fired")) {
            return List.of(Say.of(when + "预警：", knowledge.missing(), "，无从知道。"));
        }
        return List.of(
                Say.of(
                        when + "预警：红",
                        row.count("red", "条"),
                        "、橙",
                        row.count("orange", "条"),
                        "、黄",
                        row.count("yellow", "条"),
                        "、蓝",
                        row.count("blue", "条"),
                        row.is("fired") ? fired(row) : "",
                        "。",
                        row.is("earlier")
                                ? Say.runs(
                                        "另有此前触发、" + when + "仍未解除或才解除的",
                                        row.count("earlier", "条"),
                                        "。")
                                : ""));
    }

    private static List<Run> fired(Row row) {
        return Say.runs(
                "，共",
                row.count("fired", "条"),
                "（按达到过的最高级别；来源中断的不在其中），涉及话题和网帖",
                row.count("subjects", "个"),
                "，现未解除",
                row.count("still_open", "条"));
    }

    static List<Block> topics(Draft draft, Knowledge knowledge, int most) {
        List<Row> topics =
                draft.ask("topics", Parameters.NONE.with("limit", most), "topic_id").rows();
        if (topics.isEmpty()) {
            return none(knowledge, "没有话题有信息。");
        }
        Table table =
                new Table("话题")
                        .text("话题", 5, "name")
                        .count("信息量（条）", 3, "items")
                        .count(before(draft.order()) + "（条）", 3, "before_items")
                        .column(
                                "增减",
                                3,
                                row -> row.figure("change", "items", Shown::change, Missing.FEW))
                        .share("负面占比（机器判断）", 4, "negative_share", "items");
        return List.of(table.of(topics));
    }

    static List<Block> beginnings(Draft draft, Knowledge knowledge) {
        List<Row> found =
                draft.ask("beginnings", Parameters.NONE.with("limit", MOST_BEGINNINGS), "entry_id")
                        .rows();
        if (found.isEmpty()) {
            return none(knowledge, "没有首次预警的对象，没有新出现的话题。");
        }
        Table table =
                new Table("苗头")
                        .text("类别", 3, "part")
                        .text("内容", 10, "name")
                        .moment("出现时间", 4, "seen_at", "未知")
                        .column("级别", 2, row -> Cells.text(Cells.level(row.text("level"))));
        if (found.stream().anyMatch(row -> !row.isNull("items"))) {
            table.column("信息量（条）", 3, row -> row.count("items", "", new Missing("—")));
        }
        return List.of(table.text("依据", 8, "said").of(found));
    }

    private static String before(Order order) {
        return order.to() - order.from() == Times.DAY ? "此前一天" : "上期";
    }

    static List<Block> routes(Draft draft, Knowledge knowledge) {
        Table table =
                new Table("归口报送")
                        .text("归口", 4, "name")
                        .column("信息量（条）", 3, row -> knowledge.ofItems(row.count("items", "")))
                        .count("预警（次）", 3, "alerts")
                        .count("已通知（次）", 3, "told")
                        .moment("首次送达", 5, "first_told_at", "—")
                        .moment("最后送达", 5, "last_told_at", "—");
        return List.of(
                table.of(draft.ask("routes", "category").rows()),
                Say.of("归口是机器分的，分不出归口的列在“其他”；“送达”是消息服务商说送到了，不等于有人看了。"));
    }

    /** Nothing was found; which says nothing where nothing was read. */
    private static List<Block> none(Knowledge knowledge, String sentence) {
        return List.of(
                knowledge == Knowledge.NOT_COLLECTED
                        ? Say.of(knowledge.missing(), "，无从知道。")
                        : Say.of(sentence));
    }

    static List<Block> handling(Draft draft) {
        Row row = draft.ask("handling").only();
        return List.of(
                Say.of(
                        "本期新增",
                        row.count("opened", "件"),
                        "，签收",
                        row.count("acknowledged", "次"),
                        "，反馈",
                        row.count("reported", "次"),
                        "，回应",
                        row.count("answered", "次"),
                        "，办结",
                        row.count("closed", "件"),
                        "，超时的时限",
                        row.count("missed", "条"),
                        "。现未办结",
                        row.count("open_cases", "件"),
                        "，其中有时限已过的",
                        row.count("overdue_cases", "件"),
                        "。本期记录",
                        row.count("steps", "笔"),
                        "，代录",
                        row.count("hearsay", "笔"),
                        "。"));
    }

    /** What is due in as much time after the order as is said. */
    static List<Block> due(Draft draft, long length) {
        Order order = draft.order();
        List<Row> due =
                draft.askWithin(
                                "due",
                                order.to(),
                                order.to() + length,
                                Parameters.NONE.with("limit", MOST_DUE),
                                "entry_id")
                        .rows();
        if (due.isEmpty()) {
            return List.of(Say.of("没有时限到期。"));
        }
        Table table =
                new Table("到期")
                        .moment("到期", 4, "due", "未知")
                        .column("级别", 2, row -> Cells.text(Cells.level(row.text("level"))))
                        .text("事项", 7, "title")
                        .text("时限", 3, "deadline")
                        .text("责任", 4, "whose")
                        .text("依据", 5, "basis");
        return List.of(table.of(due));
    }
}
