/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import io.yuqing.domain.count.Window;
import java.util.List;

/** Judges a source by what it delivered. Stateless. */
public final class SourceWatch {
    private static final long HOUR = Window.H1.length();

    private SourceWatch() {}

    /**
     * By what a source is judged: a file that somebody imports says nothing about a collector, so
     * whatever was ever collected is judged by that alone. A source that only comes as files has
     * nothing else.
     *
     * @param collected histories of what came by itself
     * @param imported histories of what people imported
     */
    public static List<SourceHistory> signsOfLife(
            List<SourceHistory> collected, List<SourceHistory> imported) {
        return collected.isEmpty() ? imported : collected;
    }

    /**
     * How the source stands at event time {@code now}.
     *
     * @param histories of all channels the source consists of; none if it never delivered
     * @param watchedSince event time in ms since when anything could have been seen
     */
    public static SourceVerdict judge(
            SourceSpec spec, List<SourceHistory> histories, long watchedSince, long now) {
        long last = lastItemAt(histories);
        long firstHour = firstFullHour(Math.max(watchedSince, firstItemAt(histories)));
        long hour = Window.H1.numberOf(now);
        SourceVolume volume = SourceVolume.at(hour, histories, firstHour);
        SourceState amount =
                volume.isLow()
                        ? SourceState.LOW
                        : volume.isHigh() ? SourceState.HIGH : SourceState.OK;
        long ahead = histories.stream().mapToLong(SourceHistory::aheadMillis).max().orElse(0);
        return new SourceVerdict(
                gaps(spec.interval().toMillis(), last, watchedSince, now),
                new SourceFinding(ahead > 0 ? SourceState.AHEAD : SourceState.OK, now),
                new SourceFinding(amount, Window.H1.startOf(hour)),
                last,
                ahead,
                volume);
    }

    private static SourceFinding gaps(long gap, long last, long watchedSince, long now) {
        boolean seen = last != SourceHistory.NEVER;
        long silentAt = (seen ? last : watchedSince) + SourceSpec.SILENT_AFTER * gap;
        if (now >= silentAt) {
            return new SourceFinding(seen ? SourceState.SILENT : SourceState.NEVER_SEEN, silentAt);
        }
        return seen && now >= last + gap
                ? new SourceFinding(SourceState.SLOW, last + gap)
                : new SourceFinding(SourceState.OK, now);
    }

    private static long firstFullHour(long time) {
        return -Math.floorDiv(-time, HOUR);
    }

    private static long lastItemAt(List<SourceHistory> histories) {
        return histories.stream()
                .mapToLong(SourceHistory::lastItemAt)
                .max()
                .orElse(SourceHistory.NEVER);
    }

    private static long firstItemAt(List<SourceHistory> histories) {
        return histories.stream()
                .mapToLong(SourceHistory::firstItemAt)
                .min()
                .orElse(SourceHistory.NEVER);
    }
}
