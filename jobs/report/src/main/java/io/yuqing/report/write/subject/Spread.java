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
import io.yuqing.report.write.part.Cells;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Rows;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Texts;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

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
        blocks.add(course(draft, subject, overview));
        blocks.add(platforms(draft, subject));
        blocks.addAll(copies(draft, subject, overview));
        blocks.add(reposts(draft, subject));
        return blocks;
    }

    /** From the first item on: what was before it is empty, or nobody read it. */
    private static Course course(Draft draft, Subject subject, Row overview) {
        Order order = draft.order();
        long to = Math.min(order.to(), order.now());
        long step = step(to - overview.whole("first_at"));
        long from = Math.max(order.from(), begin(overview.whole("first_at"), to, step));
        Answer answer =
                draft.askWithin(
                        "subject_course",
                        from,
                        to,
                        subject.parameters().with("step", step / SECOND),
                        "slot_at");
        LongFunction<String> label = label(from, to, step);
        return new Course(
                Course.Form.LINES,
                every(step)
                        + "信息量（条"
                        + (from > order.from() ? "，" + Times.minute(from) + "起" : "")
                        + "）",
                "条",
                answer.rows().stream().map(row -> label.apply(row.whole("slot_at"))).toList(),
                List.of(series("信息量", answer, "items"), series("负面（机器判断）", answer, "negative")));
    }

    /**
     * The hour of the first item; of more than a day its midnight, so that days are on the axis.
     */
    private static long begin(long first, long to, long step) {
        long midnight = Times.midnight(first);
        return to - midnight > Times.DAY ? midnight : midnight + (first - midnight) / step * step;
    }

    private static LongFunction<String> label(long from, long to, long step) {
        if (step == Times.DAY) {
            return Times::shortDay;
        }
        return to - from > Times.DAY ? Times::dayAndHour : Times::hour;
    }

    private static String every(long step) {
        if (step == Times.DAY) {
            return "每日";
        }
        return step == Times.HOUR ? "每小时" : "每" + step / Times.HOUR + "小时";
    }

    private static long step(long length) {
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
                        4,
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
        Texts texts = Texts.of(draft, ids);
        Table table =
                new Table("照搬")
                        .moment("最早", 4, "first_published_at", "未知")
                        .text("最早平台", 3, "platform_name")
                        .column("内容（节选）", 9, row -> texts.excerpt(row.text("first_id")))
                        .column(
                                "最早一条",
                                5,
                                row ->
                                        Cells.link(
                                                row.text("first_id"),
                                                texts.link(row.text("first_id"))))
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
