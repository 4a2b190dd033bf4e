/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import java.util.List;
import java.util.Objects;

/**
 * What one evaluation looks at: the counts of a subject in the rule's window {@code [windowEnd -
 * length, windowEnd)}, complete or still filling.
 *
 * @param windowEnd event time in ms, a multiple of the window's step
 * @param previous the window of the same length that ends where this one begins
 * @param past all items of the windows of the same length before this one, oldest first, ending at
 *     {@code windowEnd - n·length … windowEnd - length}; needed for a burst rule, else empty.
 *     Windows from before the subject was watched are left out, not given as 0
 */
public record Observation(
        String subjectId, long windowEnd, Counts current, Counts previous, List<Long> past) {
    public Observation {
        Objects.requireNonNull(subjectId, "subjectId");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(previous, "previous");
        past = List.copyOf(past);
    }

    /** For a rule that looks at one window only. */
    public static Observation of(String subjectId, long windowEnd, Counts current) {
        return new Observation(subjectId, windowEnd, current, Counts.NONE, List.of());
    }
}
