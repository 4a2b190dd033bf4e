/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

/** The plain counts of a run of slices, as rules compare them. */
public record Counts(long originals, long reposts, long comments, long negative) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(Tally tally) {
        return new Counts(tally.originals(), tally.reposts(), tally.comments(), tally.negative());
    }

    public Counts plus(Counts other) {
        return new Counts(
                originals + other.originals,
                reposts + other.reposts,
                comments + other.comments,
                negative + other.negative);
    }

    /** Reposts and comments. */
    public long reactions() {
        return reposts + comments;
    }

    /** Originals, reposts and comments. */
    public long items() {
        return originals + reposts + comments;
    }
}
