/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Link;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Sentiment;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Texts;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;

/** 基本情况: what was first, how much there is, which alerts there were. */
final class Facts {
    private Facts() {}

    static List<Block> of(Draft draft, Subject subject, Row overview, List<Row> alerts) {
        Order order = draft.order();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                Say.of(
                        "统计时间："
                                + Times.minute(order.from())
                                + "至"
                                + Times.minute(Math.min(order.to(), order.now()))
                                + (order.to() > order.now() ? "（截至生成时）" : "")
                                + "。"));
        if (!subject.isCounted()) {
            blocks.add(Say.of("本事项不由预警引起，没有可统计的信息。"));
        } else if (!overview.is("items")) {
            blocks.add(Say.of("所选时间内没有采到信息；如在30天以前，明细已过保存期。"));
        } else {
            blocks.add(Say.of("首发（采到的最早一条）：", first(draft, subject), "。"));
            blocks.add(amounts(overview));
            blocks.add(Sentiment.of(overview));
        }
        blocks.addAll(alerts(alerts));
        return blocks;
    }

    private static List<Run> first(Draft draft, Subject subject) {
        List<Row> first =
                draft.ask("originals", subject.parameters().with("limit", 1), "item_id").rows();
        if (first.isEmpty()) {
            return Say.runs(new Missing("原创没有采到"));
        }
        Row row = first.get(0);
        String link = row.text("link");
        return Say.runs(
                Times.minute(row.whole("published")) + "，" + row.text("platform_name"),
                link.isEmpty() ? "，没有链接" : Say.runs("，", new Link("原文", link)),
                "：“",
                Texts.of(draft, List.of(row.text("item_id"))).excerpt(row.text("item_id")),
                "”");
    }

    static Block amounts(Row overview) {
        return Say.of(
                "信息量",
                overview.count("items", "条"),
                "：原创",
                overview.count("originals", "条"),
                "、转发",
                overview.count("reposts", "条"),
                "、跟帖",
                overview.count("comments", "条"),
                "，涉及平台",
                overview.count("platforms", "个"),
                "、渠道",
                overview.count("channels", "类"),
                "，最近一条",
                Times.minute(overview, "last_at", "未知"),
                "。");
    }

    private static List<Block> alerts(List<Row> alerts) {
        if (alerts.isEmpty()) {
            return List.of(Say.of("所选时间内没有预警。"));
        }
        Table table =
                new Table("预警")
                        .column("级别（机器）", 3, row -> Cells.text(Cells.level(row.text("level"))))
                        .text("规则", 4, "rule_name")
                        .moment("触发", 5, "fired", "未知")
                        .moment("解除", 5, "resolved", "未解除")
                        .moment("首次送达", 5, "told", "未通知")
                        .text("告知", 4, "told_whom")
                        .text("依据", 8, "trigger");
        return List.of(table.of(alerts));
    }

    /** Of no time at all: for what is asked by identifier. */
    static Parameters alert(String id) {
        return Parameters.NONE.with("alert", id);
    }
}
