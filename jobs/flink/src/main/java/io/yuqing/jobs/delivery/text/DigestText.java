/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Happening;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text of a digest: one line for each alert, the highest level first. Pure. */
final class DigestText {
    private DigestText() {}

    /**
     * @param sent at least two of one batch; of several on one alert the last is shown, and speaks
     *     for the others
     */
    static Notice notice(List<Dispatch> sent, Detail detail, Instant at, Board board) {
        Map<String, Dispatch> last = new LinkedHashMap<>();
        for (Dispatch dispatch : sent) {
            last.merge(dispatch.news.alertId, dispatch, DigestText::later);
        }
        List<Dispatch> entries = new ArrayList<>(last.values());
        entries.sort(
                Comparator.comparing(DigestText::isResolved)
                        .thenComparing(entry -> entry.level, Comparator.reverseOrder())
                        .thenComparing(entry -> entry.news.startedAt));
        Tone tone = tone(entries.get(0));
        String title = tone.mark() + " 预警汇总｜" + entries.size() + " 条（" + levels(entries) + "）";
        long from = sent.stream().mapToLong(one -> one.decidedAt).min().orElseThrow();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("时段：" + ShanghaiTime.range(Instant.ofEpochMilli(from), at)));
        entries.forEach(entry -> lines.add(line(entry, detail, at, board)));
        return new Notice(sent.get(0).batch, tone, title, lines, board.plain(), false);
    }

    private static Dispatch later(Dispatch one, Dispatch other) {
        int order = Long.compare(one.news.version, other.news.version);
        return order > 0 || (order == 0 && one.decidedAt > other.decidedAt) ? one : other;
    }

    /** 黄 2、蓝 3、解除 1 */
    private static String levels(List<Dispatch> entries) {
        List<String> counts = new ArrayList<>();
        Level[] levels = Level.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            Level level = levels[i];
            long count =
                    entries.stream()
                            .filter(entry -> !isResolved(entry) && entry.level == level)
                            .count();
            if (count > 0) {
                counts.add(level.colour() + " " + count);
            }
        }
        long resolved = entries.stream().filter(DigestText::isResolved).count();
        if (resolved > 0) {
            counts.add("解除 " + resolved);
        }
        return String.join("、", counts);
    }

    private static Line line(Dispatch entry, Detail detail, Instant at, Board board) {
        AlertNews news = entry.news;
        boolean source = news.isAboutSource();
        String name = name(news, detail);
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(tone(entry).mark() + " "));
        spans.add(Span.bold((entry.missed ? name + "（预警时未及通知）" : name).strip()));
        spans.add(Span.plain(change(entry) + (source || !detail.names() ? "" : quantity(entry))));
        Instant since = Instant.ofEpochMilli(news.startedAt);
        spans.add(Span.plain("，" + ShanghaiTime.moment(since, at) + " 起 "));
        String link = source ? null : board.ownOf(news, detail);
        if (link != null) {
            spans.add(Span.link("详情", link));
        }
        return new Line(false, spans);
    }

    private static String name(AlertNews news, Detail detail) {
        if (!detail.names()) {
            return (news.isAboutSource() ? "采集告警 " : "编号 ") + AlertText.shortId(news.alertId);
        }
        return news.isAboutSource() ? SourceText.name(news) : Subjects.name(news, detail);
    }

    private static String change(Dispatch entry) {
        return switch (entry.happening) {
            case FIRED -> "";
            case UPGRADED -> " 已升级";
            case DOWNGRADED -> " 已降级";
            case REMINDER -> " 仍在持续";
            case RESOLVED -> " 已解除";
        };
    }

    private static String quantity(Dispatch entry) {
        Quantity quantity = Quantity.of(entry.news);
        if (quantity == null) {
            return "";
        }
        boolean now = entry.happening == Happening.FIRED || entry.happening == Happening.UPGRADED;
        return (now ? "：" : "：预警时")
                + quantity.subject()
                + " "
                + quantity.amount()
                + quantity.scaled()
                + quantity.comparison();
    }

    private static Tone tone(Dispatch entry) {
        return isResolved(entry) ? Tone.GREEN : Tone.of(entry.level.code());
    }

    private static boolean isResolved(Dispatch entry) {
        return entry.happening == Happening.RESOLVED;
    }
}
