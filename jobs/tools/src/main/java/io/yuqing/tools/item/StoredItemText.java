/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Items for staff: a table of many, or all of one. Texts are those of strangers. */
final class StoredItemText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int LONGEST = 40;
    private static final List<String> HEADER = List.of("存入时间", "发布时间", "来源", "类型", "编号", "标题和正文");

    private static final Map<String, String> KINDS =
            Map.of("original", "原帖", "repost", "转发", "comment", "跟帖");

    private static final Map<String, String> SENTIMENTS =
            Map.of("negative", "负面", "neutral", "中性", "positive", "正面");

    private StoredItemText() {}

    /** One line an item, columns below each other. */
    static String table(List<StoredItem> items) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        items.forEach(item -> rows.add(row(item)));
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length - 1; i++) {
                text.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            text.append(row.get(widths.length - 1)).append('\n');
        }
        return text.toString();
    }

    /** Everything that is stored of one. */
    static String whole(StoredItem item) {
        StringBuilder text = new StringBuilder();
        line(text, "编号", item.id());
        line(text, "来源", source(item));
        line(text, "类型", kind(item));
        line(text, "发布时间", time(item.publishedAt()));
        line(text, "存入时间", time(item.storedAt()));
        line(text, "标题", oneLine(item.title()));
        line(text, "正文", oneLine(item.text()));
        line(text, "图中文字", oneLine(item.mediaText()));
        line(text, "链接", oneLine(item.url()));
        line(text, "地区", oneLine(item.region()));
        line(text, "情感", SENTIMENTS.getOrDefault(item.sentiment(), item.sentiment()));
        line(text, "话题", String.join("、", item.topics()));
        line(
                text,
                "互动",
                "点赞 %,d、评论 %,d、转发 %,d、阅读 %,d"
                        .formatted(item.likes(), item.comments(), item.reposts(), item.views()));
        return text.toString();
    }

    private static List<String> row(StoredItem item) {
        String words = item.title().isEmpty() ? item.text() : item.title() + "｜" + item.text();
        return List.of(
                time(item.storedAt()),
                time(item.publishedAt()),
                source(item),
                kind(item),
                oneLine(item.id()),
                cut(oneLine(words)));
    }

    /** As {@code --source} takes it. */
    private static String source(StoredItem item) {
        String platform = oneLine(item.platform());
        return item.channel().isEmpty() ? platform : platform + '/' + item.channel();
    }

    private static String kind(StoredItem item) {
        return KINDS.getOrDefault(item.kind(), item.kind());
    }

    private static void line(StringBuilder text, String label, String value) {
        if (!value.isEmpty()) {
            text.append(label).append("：").append(value).append('\n');
        }
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(CountyTime.ZONE));
    }

    /** Nothing in it moves the cursor. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static String cut(String line) {
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Columns on a terminal: Chinese signs take two. */
    private static int width(String text) {
        return text.codePoints().map(sign -> sign >= 0x1100 ? 2 : 1).sum();
    }
}
