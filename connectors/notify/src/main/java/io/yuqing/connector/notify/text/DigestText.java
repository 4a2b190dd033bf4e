/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.text;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import io.yuqing.connector.notify.text.DigestFacts.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a digest: one line for each alert, the highest level first. Pure. */
public final class DigestText {

    private DigestText() {}

    /**
     * The notice of these facts.
     *
     * @throws IllegalArgumentException if a level is none of the four
     */
    public static Notice notice(DigestFacts facts) {
        List<Entry> entries = new ArrayList<>(facts.entries());
        entries.sort(
                Comparator.comparing((Entry entry) -> isResolved(entry))
                        .thenComparing(entry -> Level.of(entry.level()), Comparator.reverseOrder())
                        .thenComparing(Entry::since));
        Tone tone = tone(entries.get(0));
        String title = tone.mark() + " 预警汇总｜" + entries.size() + " 条（" + levels(entries) + "）";
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of("时段：" + ShanghaiTime.range(facts.from(), facts.at())));
        entries.forEach(entry -> lines.add(line(entry, facts)));
        return new Notice(facts.key(), tone, title, lines, facts.link(), false);
    }

    /** 黄 2、蓝 3、解除 1 */
    private static String levels(List<Entry> entries) {
        List<String> counts = new ArrayList<>();
        Level[] levels = Level.values();
        for (int i = levels.length - 1; i >= 0; i--) {
            Level level = levels[i];
            long count =
                    entries.stream()
                            .filter(entry -> !isResolved(entry))
                            .filter(entry -> Level.of(entry.level()) == level)
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

    private static Line line(Entry entry, DigestFacts facts) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(tone(entry).mark() + " "));
        spans.add(Span.bold(entry.subject().strip()));
        spans.add(Span.plain(change(entry) + quantity(entry)));
        spans.add(Span.plain("，" + ShanghaiTime.moment(entry.since(), facts.at()) + " 起 "));
        if (entry.link() != null) {
            spans.add(Span.link("详情", entry.link()));
        }
        return new Line(false, spans);
    }

    private static String change(Entry entry) {
        return switch (entry.happening()) {
            case FIRED -> "";
            case UPGRADED -> " 已升级";
            case DOWNGRADED -> " 已降级";
            case REMINDER -> " 仍在持续";
            case DEADLINE_NEAR -> " 时限将到";
            case OVERDUE -> " 已超时限";
            case RESOLVED -> " 已解除";
        };
    }

    private static String quantity(Entry entry) {
        Quantity quantity = entry.quantity();
        if (quantity == null) {
            return "";
        }
        boolean now =
                entry.happening() == Happening.FIRED || entry.happening() == Happening.UPGRADED;
        return (now ? "：" : "：预警时")
                + quantity.subject()
                + " "
                + quantity.amount()
                + quantity.comparison();
    }

    private static Tone tone(Entry entry) {
        return isResolved(entry) ? Tone.GREEN : Level.of(entry.level()).tone();
    }

    private static boolean isResolved(Entry entry) {
        return entry.happening() == Happening.RESOLVED;
    }
}
