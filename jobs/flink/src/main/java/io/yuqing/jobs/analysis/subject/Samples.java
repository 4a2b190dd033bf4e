/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses the items that evidence cites. */
final class Samples {
    private static final Comparator<Sample> BY_IDENTITY =
            Comparator.<Sample, String>comparing(sample -> sample.id)
                    .thenComparing(sample -> sample.comment);

    private static final Comparator<Sample> HEAVIEST_FIRST =
            Comparator.<Sample>comparingLong(sample -> -sample.weight)
                    .thenComparingLong(sample -> -sample.eventAt)
                    .thenComparing(BY_IDENTITY);

    /** What was heavy last week says nothing about an alert of today. */
    private static final long SPAN = Duration.ofDays(1).toMillis();

    private static final long TEXTS_KEPT = SubjectSnapshot.TEXTS_KEPT.toMillis();

    private Samples() {}

    /** The heaviest of both lists within a day, the newest among equals, each item once. */
    static List<Sample> heaviest(List<Sample> kept, List<Sample> more, int limit) {
        if (more.isEmpty() || (kept.size() == limit && isBehind(kept, more))) {
            return kept;
        }
        List<Sample> all = new ArrayList<>(more);
        all.addAll(kept);
        long newest = all.stream().mapToLong(sample -> sample.eventAt).max().orElse(0);
        all.sort(HEAVIEST_FIRST);
        List<Sample> heaviest = new ArrayList<>(limit);
        for (Sample sample : all) {
            if (heaviest.size() < limit
                    && newest - sample.eventAt < SPAN
                    && heaviest.stream().noneMatch(sample::isSameItem)) {
                heaviest.add(sample);
            }
        }
        return heaviest;
    }

    /** Whether nothing of these comes before what is kept, and all that is kept stays. */
    private static boolean isBehind(List<Sample> kept, List<Sample> more) {
        long oldest = Long.MAX_VALUE;
        for (Sample sample : kept) {
            oldest = Math.min(oldest, sample.eventAt);
        }
        Sample last = kept.get(kept.size() - 1);
        for (Sample sample : more) {
            if (!heavier(last, sample) || sample.eventAt - oldest >= SPAN) {
                return false;
            }
        }
        return true;
    }

    /** Whether a sample goes before another one in evidence. */
    static boolean heavier(Sample one, Sample other) {
        return HEAVIEST_FIRST.compare(one, other) < 0;
    }

    /**
     * The first of two; null if both are. A thread begins with its original, whatever the clocks of
     * those who answer it say.
     */
    static Sample earlier(SubjectKind kind, Sample one, Sample other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (kind == SubjectKind.THREAD && one.original != other.original) {
            return one.original ? one : other;
        }
        boolean otherFirst =
                other.eventAt != one.eventAt
                        ? other.eventAt < one.eventAt
                        : BY_IDENTITY.compare(other, one) < 0;
        return otherFirst ? other : one;
    }

    /** The same, without its text if that is older than texts are kept; null stays null. */
    static Sample kept(Sample sample, long now) {
        boolean old = sample != null && now - sample.eventAt >= TEXTS_KEPT;
        return old && !sample.excerpt.isEmpty() ? sample.withoutText() : sample;
    }
}
