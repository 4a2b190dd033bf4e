/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Measure;

/** The value of every measure: the one place where they are computed. */
public final class Values {
    private Values() {}

    /**
     * @param measure one that is {@link Measure#additive()}
     */
    public static double of(Measure measure, Counts counts) {
        return switch (measure) {
            case ITEMS, GROWTH, BURST -> counts.items();
            case ORIGINALS -> counts.originals();
            case REPOSTS, SPREAD -> counts.reposts();
            case COMMENTS -> counts.comments();
            case TOTAL -> counts.reactions();
            case MEDIA -> counts.media();
            case ENGAGEMENT -> counts.engagement();
            case HEAT -> Heat.of(counts);
            case NEGATIVE_SHARE, VOICES, CHANNELS, PLATFORMS ->
                    throw new IllegalArgumentException(measure + " is no sum of counts");
        };
    }

    public static double of(Measure measure, Observation seen) {
        return switch (measure) {
            case NEGATIVE_SHARE -> negativeShare(seen.current());
            case VOICES -> seen.breadth().voices();
            case CHANNELS -> seen.breadth().channels().size();
            case PLATFORMS -> seen.breadth().platformCount();
            default -> of(measure, seen.current());
        };
    }

    public static double negativeShare(Counts counts) {
        return counts.items() == 0 ? 0 : (double) counts.negative() / counts.items();
    }

    /**
     * At least the value of every window that lies within a stretch of time with these counts; the
     * number of items for a measure that is no sum.
     */
    public static double atMost(Measure measure, Counts around) {
        return measure.additive() ? of(measure, around) : around.items();
    }
}
