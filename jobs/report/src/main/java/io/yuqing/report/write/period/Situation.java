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
import io.yuqing.report.model.Figure;
import io.yuqing.report.model.Missing;
import io.yuqing.report.model.Paragraph;
import io.yuqing.report.model.Run;
import io.yuqing.report.write.part.Draft;
import io.yuqing.report.write.part.Order;
import io.yuqing.report.write.part.Say;
import io.yuqing.report.write.part.Sentiment;
import io.yuqing.report.write.part.Table;
import io.yuqing.report.write.part.Times;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 概况: how much there was, compared with before, and where. */
final class Situation {
    private static final long WEEK = 7 * Times.DAY;

    private Situation() {}

    /** Of a day: compared with the day before and the same day of the week before. */
    static List<Block> ofDay(Draft draft) {
        Row row = overview(draft, Times.DAY, WEEK);
        List<Block> blocks = new ArrayList<>();
        doubt(draft, row);
        blocks.add(amounts("当日", row));
        blocks.add(
                Say.of(
                        compared("较前日（", row, "before", "）"),
                        compared("，较上周同日（", row, "week", "）"),
                        "。"));
        blocks.add(Sentiment.of(row));
        addPlaces(draft, row, blocks);
        return blocks;
    }

    /** Of a longer time: compared with as long a time before, and its days. */
    static List<Block> ofDays(Draft draft) {
        Order order = draft.order();
        long length = order.to() - order.from();
        Row row = overview(draft, length, length);
        List<Block> blocks = new ArrayList<>();
        doubt(draft, row);
        blocks.add(amounts("本期", row));
        blocks.add(Say.of(compared("较上期（", row, "before", "）"), "。"));
        blocks.add(Sentiment.of(row));
        Answer days = draft.ask("days", "day_of_month");
        blocks.add(
                new Course(
                        Course.Form.LINES,
                        "每日信息量（条）",
                        "条",
                        days.rows().stream()
                                .map(day -> day.text("day_of_month").substring(5))
                                .toList(),
                        List.of(line("信息量", days, "items"), line("负面（机器判断）", days, "negative"))));
        addPlaces(draft, row, blocks);
        return blocks;
    }

    private static Course.Series line(String name, Answer days, String column) {
        List<Figure> values = new ArrayList<>();
        for (Row day : days.rows()) {
            values.add(day.count(column, "条") instanceof Figure figure ? figure : null);
        }
        return new Course.Series(name, values);
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

    private static void doubt(Draft draft, Row row) {
        switch (row.text("knowledge")) {
            case "expired" -> draft.doubt("这段时间的明细已过30天保存期，信息量、平台和情感不能再统计。");
            case "not_collected" -> draft.doubt("这段时间没有采集，信息量写“未采集”，不是零。");
            default -> {}
        }
    }

    private static Missing missing(String knowledge) {
        return switch (knowledge) {
            case "expired" -> new Missing("已过保存期");
            case "not_collected" -> new Missing("未采集");
            default -> Missing.UNKNOWN;
        };
    }

    private static Paragraph amounts(String when, Row row) {
        Missing otherwise = missing(row.text("knowledge"));
        return Say.of(
                when + "信息量",
                row.count("items", "条", otherwise),
                "：原创",
                row.count("originals", "条", otherwise),
                "、转发",
                row.count("reposts", "条", otherwise),
                "、跟帖",
                row.count("comments", "条", otherwise),
                "，涉及平台",
                row.count("platforms", "个", otherwise),
                "。");
    }

    private static List<Run> compared(String before, Row row, String of, String after) {
        Run then = row.count(of + "_items", "条", missing(row.text(of + "_knowledge")));
        Run change = row.figure(of + "_change", "items", Shown::change, new Missing("样本少，不列增减"));
        return then instanceof Missing
                ? Say.runs(before, then, after)
                : Say.runs(before, then, after, change);
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
                        texts(platforms, each -> each.text("name")),
                        List.of(
                                new Course.Series(
                                        "信息量",
                                        platforms.stream()
                                                .map(each -> (Figure) each.count("items", "条"))
                                                .toList()))));
        blocks.add(places("渠道分布").of(draft.ask("channels", "code").rows()));
    }

    private static List<String> texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toList();
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
