/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.subject;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Missing;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Rows;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** 传播情况: over time, from platform to platform, copies, and the reposts that were seen. */
final class Spread {
    private static final int MOST_COPIES = 5;
    private static final long SECOND = 1_000;
    private static final long[] HOURS_OF_STEP = {1, 3, 6};

    /** So many points are still read. */
    private static final long MOST_POINTS = 72;

    private Spread() {}

    static List<Block> of(Draft draft, Subject subject, Row overview) {
        if (!subject.isCounted() || !overview.is("items")) {
            return List.of(Say.of("所选时间内没有可统计的传播。"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(course(draft, subject));
        blocks.add(platforms(draft, subject));
        blocks.addAll(copies(draft, subject, overview));
        blocks.add(reposts(draft, subject));
        return blocks;
    }

    private static Course course(Draft draft, Subject subject) {
        long step = step(draft.order());
        Answer answer =
                draft.ask(
                        "subject_course",
                        subject.parameters().with("step", step / SECOND),
                        "slot_at");
        LongFunction<String> label = step < Times.DAY ? Times::hour : Times::shortDay;
        return new Course(
                Course.Form.LINES,
                (step < Times.DAY ? "每" + step / Times.HOUR + "小时" : "每日") + "信息量（条）",
                "条",
                answer.rows().stream().map(row -> label.apply(row.whole("slot_at"))).toList(),
                List.of(series("信息量", answer, "items"), series("负面（机器判断）", answer, "negative")));
    }

    private static long step(Order order) {
        long length = order.to() - order.from();
        for (long hours : HOURS_OF_STEP) {
            if (length <= MOST_POINTS * hours * Times.HOUR) {
                return hours * Times.HOUR;
            }
        }
        return Times.DAY;
    }

    private static Course.Series series(String name, Answer answer, String column) {
        return new Course.Series(name, Rows.figures(answer.rows(), row -> row.count(column, "条")));
    }

    private static Block platforms(Draft draft, Subject subject) {
        return new Table("平台次序")
                .text("平台", 3, "name")
                .moment("首现", 4, "first_at", "未知")
                .column(
                        "距首发",
                        3,
                        row ->
                                row.figure(
                                        "minutes_later", "items", Shown::minutes, Missing.UNKNOWN))
                .count("信息量（条）", 3, "items")
                .count("原创（条）", 3, "originals")
                .count("转发（条）", 3, "reposts")
                .count("跟帖（条）", 3, "comments")
                .share("负面占比（机器判断）", 4, "negative_share", "items")
                .of(draft.ask("subject_platforms", subject.parameters(), "code").rows());
    }

    private static List<Block> copies(Draft draft, Subject subject, Row overview) {
        List<Row> copied =
                draft.ask(
                                "subject_copies",
                                subject.parameters().with("limit", MOST_COPIES),
                                "same_text")
                        .rows();
        Block sentence =
                Say.of(
                        "原创",
                        overview.count("originals", "条"),
                        "，其中与更早一条几乎相同的（照搬）",
                        overview.count("copies", "条"),
                        Say.share(overview.share("copies_share", "originals")),
                        "。");
        if (copied.isEmpty()) {
            return List.of(sentence);
        }
        List<String> ids = copied.stream().map(row -> row.text("first_id")).toList();
        Map<String, String> links =
                draft
                        .ask("quotes", subject.parameters().withAll("ids", ids), "item_id")
                        .rows()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.text("item_id"), row -> row.text("link")));
        Table table =
                new Table("照搬")
                        .moment("最早", 4, "first_published_at", "未知")
                        .text("最早平台", 3, "platform_name")
                        .column("最早一条", 5, row -> Evidence.item(row.text("first_id"), links))
                        .count("篇数", 2, "copies")
                        .count("平台（个）", 2, "platform_count");
        return List.of(sentence, table.of(copied));
    }

    private static Block reposts(Draft draft, Subject subject) {
        Row row = draft.ask("subject_spread", subject.parameters()).only();
        if (!row.is("reposts")) {
            return Say.of("没有采到转发。");
        }
        return Say.of(
                "采到的转发",
                row.count("reposts", "条"),
                "，能逐级追到原文的",
                row.count("followed", "条"),
                "，最深",
                row.count("deepest", "级"),
                "，转发距上一级的中位间隔",
                row.figure("delay_median", "delays", Shown::minutes, new Missing("不足5条，不列")),
                "。没有采到的转发不在其中。");
    }
}
