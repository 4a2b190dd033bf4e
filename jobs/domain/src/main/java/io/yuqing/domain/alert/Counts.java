/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

/**
 * What was counted for a subject in one window. Never negative.
 *
 * @param negative how many of all items are negative
 */
public record Counts(long originals, long reposts, long comments, long negative) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts {
        if (originals < 0 || reposts < 0 || comments < 0 || negative < 0) {
            throw new IllegalArgumentException(
                    "Counts must not be negative: originals %d, reposts %d, comments %d, negative %d."
                            .formatted(originals, reposts, comments, negative));
        }
    }

    /** Originals, reposts and comments together. */
    public long items() {
        return originals + reposts + comments;
    }
}
