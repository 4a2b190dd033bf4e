/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;

/**
 * The plain counts of a run of slices, as rules compare them.
 *
 * @param media items of portals and traditional media
 * @param engagement rise of likes, comments, reposts and views that collectors saw
 */
public record Counts(
        long originals, long reposts, long comments, long negative, long media, long engagement) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Without media and engagement. */
    public Counts(long originals, long reposts, long comments, long negative) {
        this(originals, reposts, comments, negative, 0, 0);
    }

    static Counts of(Tally tally) {
        return new Counts(
                tally.originals(),
                tally.reposts(),
                tally.comments(),
                tally.negative(),
                tally.media(),
                tally.engagement());
    }

    public Counts plus(Counts other) {
        return new Counts(
                originals + other.originals,
                reposts + other.reposts,
                comments + other.comments,
                negative + other.negative,
                media + other.media,
                engagement + other.engagement);
    }

    /** What is left of a sum when one of its parts is taken off. */
    Counts minus(Counts part) {
        return new Counts(
                originals - part.originals,
                reposts - part.reposts,
                comments - part.comments,
                negative - part.negative,
                media - part.media,
                engagement - part.engagement);
    }

    /** Reposts and comments. */
    public long reactions() {
        return reposts + comments;
    }

    /** Originals, reposts and comments. */
    public long items() {
        return originals + reposts + comments;
    }

    void writeTo(VarOutput out) {
        out.writeLong(originals).writeLong(reposts).writeLong(comments);
        out.writeLong(negative).writeLong(media).writeLong(engagement);
    }

    static Counts readFrom(VarInput in) {
        return new Counts(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong());
    }
}
