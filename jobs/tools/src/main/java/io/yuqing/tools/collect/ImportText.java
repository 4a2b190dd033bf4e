/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.Column;
import io.yuqing.connector.collect.Column.Use;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.intake.read.Example;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.send.Written;
import io.yuqing.wire.item.Channels;
import io.yuqing.wire.item.WireItem;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What staff read of one file: before anything is sent, and after. */
final class ImportText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LONGEST = 80;
    private static final int MOST_PLATFORMS = 5;

    private static final Map<String, String> FIELDS =
            Map.ofEntries(
                    Map.entry("id", "编号"),
                    Map.entry("url", "链接"),
                    Map.entry("title", "标题"),
                    Map.entry("text", "正文"),
                    Map.entry("summary", "正文（没有正文时）"),
                    Map.entry("media_text", "图中文字"),
                    Map.entry("published_at", "发布时间"),
                    Map.entry("date", "发布日期"),
                    Map.entry("clock", "发布时刻"),
                    Map.entry("collected_at", "采集时间"),
                    Map.entry("platform", "平台"),
                    Map.entry("channel", "渠道"),
                    Map.entry("region", "地区"),
                    Map.entry("likes", "点赞数"),
                    Map.entry("comments", "评论数"),
                    Map.entry("reposts", "转发数"),
                    Map.entry("views", "阅读数"),
                    Map.entry("root_id", "原帖"),
                    Map.entry("post_id", "所评论的帖子"),
                    Map.entry("parent_id", "上级"));

    private final StringBuilder text = new StringBuilder();
    private final FileReport report;

    /** What one of them is called. */
    private String unit = "行";

    private ImportText(FileReport report) {
        this.report = report;
    }

    /** The first screen: nothing was written. */
    static String beforehand(FileReport report, Duration retention) {
        ImportText page = new ImportText(report);
        page.line("%s（按 %s 格式试读，没有写入任何数据）", report.file(), report.adapter());
        page.line("文件写成于 %s，“昨天”“3小时前”等时间按此推算", time(report.writtenAt().toEpochMilli()));
        page.columns();
        page.counts(retention);
        page.unknownPlatforms();
        page.examples();
        return page.text.toString();
    }

    /** What was done. */
    static String receipt(FileReport report, Duration retention, Sent sent) {
        ImportText page = new ImportText(report);
        page.line("%s（按 %s 格式）", report.file(), report.adapter());
        page.counts(retention);
        if (sent.written().count() > 0) {
            page.line("已写入 %,d 条", sent.written().count());
            page.line(batch(sent.batch(), sent.written()));
        }
        if (sent.refused() != null) {
            page.line("退回的条目：%s（改好后只导入这些行即可；重复导入不会重复计数）", sent.refused());
        }
        return page.text.toString();
    }

    /** What would come of the entries of a feed. */
    static String entries(FileReport report, Duration retention) {
        ImportText page = new ImportText(report);
        page.unit = "个条目";
        page.counts(retention);
        page.examples();
        return page.text.toString();
    }

    /** How to ask later what became of it. */
    static String batch(String name, Written written) {
        return "批次编号 %s；它的下落：./yuqing batch %s --sent %d".formatted(name, name, written.count());
    }

    /** How the items look that were taken. */
    static String examplesOf(FileReport report) {
        ImportText page = new ImportText(report);
        report.examples().forEach(page::example);
        return page.text.toString();
    }

    private void columns() {
        String part = null;
        for (Column column : report.columns()) {
            if (column.use() == Use.TAKEN) {
                if (!column.part().equals(part) && !column.part().isEmpty()) {
                    line("工作表“%s”：", column.part());
                }
                part = column.part();
                String field = FIELDS.getOrDefault(column.field(), "");
                line("  %s%s", column.name(), field.isEmpty() ? "" : " → " + field);
            }
        }
        names(Use.AUTHOR, "只用于区分不同的人，立即变成化名，不留原文：%s");
        names(Use.PERSONAL, "涉及个人，不读取：%s");
        names(Use.JUDGEMENT, "是别的系统的判断，不采用：%s");
        names(Use.UNKNOWN, "用不上，不导入：%s");
    }

    private void names(Use use, String sentence) {
        List<String> names =
                report.columns().stream()
                        .filter(column -> column.use() == use)
                        .map(Column::name)
                        .distinct()
                        .toList();
        if (!names.isEmpty()) {
            line(sentence, String.join("、", names));
        }
    }

    private void counts(Duration retention) {
        report.remarks().forEach(remark -> line("%s。", remark));
        line("可导入 %,d 条：帖文 %,d、评论 %,d", report.accepted(), report.posts(), report.comments());
        if (report.history() > 0) {
            line(
                    "  其中 %,d 条早于 %s（window.retention），是历史：存入明细并记账，不报警；比库中最新的条目早这么多的不进窗口，全部入账后用 ./yuqing recount --from %s 补算",
                    report.history(), retention.toHours() + " 小时", report.firstDay());
        }
        if (report.skipped() > 0) {
            line("早于 --since，略过 %,d 条", report.skipped());
        }
        if (report.refused() > 0) {
            line("退回 %,d 条：", report.refused());
            report.reasons().forEach(this::reason);
            report.missingFields().forEach(this::missing);
        }
    }

    /**
     * Before they are written: ids bear the platform, so that a name that is mended later makes
     * another item.
     */
    private void unknownPlatforms() {
        if (!report.unknownPlatforms().isEmpty()) {
            line(
                    "不认识的平台：%s；统计时并入“其他”。请先写入平台文件（deploy/platforms.yaml，可作别名）再导入：编号中有平台，以后再改就成了另一条",
                    report.unknownPlatforms().entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(MOST_PLATFORMS)
                            .map(each -> "%s（%,d 条）".formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining("、")));
        }
    }

    /** A column may be there under a name that nobody knows. */
    private void missing(String field) {
        line(
                "  没有认出%s的列；如果在没有采用的列里，请写一个对应文件（样例 deploy/maps/hotline.yaml），用 --map 指定",
                FIELDS.get(field));
    }

    private void reason(String why, FileReport.Reason reason) {
        String lines =
                reason.lines().stream().map(String::valueOf).collect(Collectors.joining("、"));
        String more = reason.count() > reason.lines().size() ? " 等" : "";
        line("  %,d 条：%s（第 %s %s%s）", reason.count(), why, lines, unit, more);
    }

    private void examples() {
        if (!report.examples().isEmpty()) {
            line("写入后的样子（前 %d 条）：", report.examples().size());
        }
        report.examples().forEach(this::example);
    }

    private void example(Example example) {
        WireItem item = example.item();
        String channel = item.channel.isEmpty() ? "" : "，" + Channels.name(item.channel);
        line("  %s %s%s，%s", time(item.publishedAt), item.platform, channel, item.id);
        if (!item.title.isEmpty()) {
            line("    标题：%s", cut(item.title));
        }
        line("    正文：%s", cut(item.text));
        if (!item.mediaText.isEmpty()) {
            line("    图中文字：%s", cut(item.mediaText));
        }
        if (!item.url.isEmpty()) {
            line("    链接：%s", item.url);
        }
        if (!example.counters().isEmpty()) {
            line("    %s", counters(example));
        }
        line("    作者：%s", item.author.isEmpty() ? "未给出" : item.author.substring(0, 11) + "…（化名）");
    }

    /** Those that the file has. */
    private static String counters(Example example) {
        WireItem item = example.item();
        Map<String, Long> counters = new LinkedHashMap<>();
        counters.put("likes", item.likes);
        counters.put("comments", item.comments);
        counters.put("reposts", item.reposts);
        counters.put("views", item.views);
        counters.keySet().retainAll(example.counters());
        return counters.entrySet().stream()
                .map(each -> counter(each.getKey(), each.getValue()))
                .collect(Collectors.joining("、"));
    }

    private static String counter(String field, long count) {
        return String.format("%s %,d", FIELDS.get(field).replace("数", ""), count);
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(CountyTime.ZONE));
    }

    private static String cut(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.codePointCount(0, oneLine.length()) <= LONGEST
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private void line(String format, Object... values) {
        text.append(String.format(format, values)).append('\n');
    }
}
