/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.write.period;

import io.yuqing.report.ask.Answer;
import io.yuqing.report.ask.Parameters;
import io.yuqing.report.ask.Row;
import io.yuqing.report.ask.Shown;
import io.yuqing.report.model.Block;
import io.yuqing.report.model.Course;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Rows;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Sentiment;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Times;
import java.util.ArrayList;
import java.util.List;

/**
 * 概况: how much there was, compared with before, and where.
 *
 * @param knowledge of the items of the time
 */
record Situation(Knowledge knowledge, List<Block> blocks) {
    private static final long WEEK = 7 * Times.DAY;

    /** Of a day: compared with the day before and the same day of the week before. */
    static Situation ofDay(Draft draft) {
        Row row = overview(draft, Times.DAY, WEEK);
        Knowledge knowledge = knowledge(draft, row);
        List<Block> blocks = amounts("当日", row, knowledge);
        if (knowledge == Knowledge.KNOWN) {
            blocks.add(
                    Say.of(compared("前日", row, "before"), "；", compared("上周同日", row, "week"), "。"));
            addPlaces(draft, row, blocks);
        }
        return new Situation(knowledge, blocks);
    }

    /** Of a longer time: compared with as long a time before, and its days. */
    static Situation ofDays(Draft draft) {
        Order order = draft.order();
        long length = order.to() - order.from();
        Row row = overview(draft, length, length);
        Knowledge knowledge = knowledge(draft, row);
        List<Block> blocks = amounts("本期", row, knowledge);
        if (knowledge == Knowledge.KNOWN) {
            blocks.add(Say.of(compared("上期", row, "before"), "。"));
            blocks.add(days(draft));
            addPlaces(draft, row, blocks);
        }
        return new Situation(knowledge, blocks);
    }

    private static Block days(Draft draft) {
        Answer days = draft.ask("days", "day_of_month");
        return new Course(
                Course.Form.LINES,
                "每日信息量（条）",
                "条",
                days.rows().stream().map(day -> day.text("day_of_month").substring(5)).toList(),
                List.of(line("信息量", days, "items"), line("负面（机器判断）", days, "negative")));
    }

    private static Course.Series line(String name, Answer days, String column) {
        return new Course.Series(name, Rows.figures(days.rows(), day -> day.count(column, "条")));
    }

    private static Row overview(Draft draft, long before, long week) {
        Order order = draft.order();
        return draft.ask(
                        "overview",
                        Parameters.NONE
                                .withMoment("before_from", order.from() - before)
                                .withMoment("before_to", order.to() - before)
                                .withMoment("week_from", order.from() - week)
                                .withMoment("week_to", order.to() - week))
                .only();
    }

    private static Knowledge knowledge(Draft draft, Row row) {
        Knowledge knowledge = Knowledge.of(row.text("knowledge"));
        switch (knowledge) {
            case EXPIRED -> draft.doubt("这段时间的明细已过30天保存期，信息量、平台和情感不能再统计。");
            case NOT_COLLECTED -> draft.doubt("这段时间没有采集，信息量写“未采集”，不是零。");
            case KNOWN -> {}
        }
        return knowledge;
    }

    private static List<Block> amounts(String when, Row row, Knowledge knowledge) {
        List<Block> blocks = new ArrayList<>();
        if (knowledge != Knowledge.KNOWN) {
            blocks.add(Say.of(when + "信息量、平台、渠道和情感：", knowledge.missing(), "。"));
            return blocks;
        }
        blocks.add(
                Say.of(
                        when + "信息量",
                        row.count("items", "条"),
                        "：原创",
                        row.count("originals", "条"),
                        "、转发",
                        row.count("reposts", "条"),
                        "、跟帖",
                        row.count("comments", "条"),
                        "，涉及平台",
                        row.count("platforms", "个"),
                        "。"));
        blocks.add(Sentiment.of(row));
        return blocks;
    }

    private static List<Run> compared(String when, Row row, String of) {
        Missing otherwise = Knowledge.of(row.text(of + "_knowledge")).missing();
        Run then = row.count(of + "_items", "条", otherwise);
        Run change = row.figure(of + "_change", "items", Shown::change, new Missing("不足30条，不列增减"));
        return then instanceof Missing
                ? Say.runs(when, then, "，不比较")
                : Say.runs("较" + when + "（", then, "）", change);
    }

    private static void addPlaces(Draft draft, Row row, List<Block> blocks) {
        if (!row.is("items")) {
            return;
        }
        List<Row> platforms = draft.ask("platforms", "code").rows();
        blocks.add(places("平台分布").of(platforms));
        blocks.add(
                new Course(
                        Course.Form.BARS,
                        "各平台信息量（条）",
                        "条",
                        platforms.stream().map(each -> each.text("name")).toList(),
                        List.of(
                                new Course.Series(
                                        "信息量",
                                        Rows.figures(
                                                platforms, each -> each.count("items", "条"))))));
        blocks.add(places("渠道分布").of(draft.ask("channels", "code").rows()));
    }

    private static Table places(String name) {
        return new Table(name)
                .text(name.substring(0, 2), 4, "name")
                .count("信息量（条）", 3, "items")
                .share("占比", 3, "share", "total")
                .count("原创（条）", 3, "originals")
                .count("转发（条）", 3, "reposts")
                .count("跟帖（条）", 3, "comments")
                .share("负面占比（机器判断）", 4, "negative_share", "items");
    }
}
