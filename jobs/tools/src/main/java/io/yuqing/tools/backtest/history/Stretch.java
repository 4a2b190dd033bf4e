/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import java.time.Instant;

/** A stretch of event time in epoch milliseconds, both ends included. */
public record Stretch(long from, long to) {
    /** All of history. */
    public static final Stretch ALL = new Stretch(Long.MIN_VALUE, Long.MAX_VALUE);

    /** {@link Instant#MIN} and {@link Instant#MAX} leave an end open. */
    public static Stretch of(Instant from, Instant to) {
        return new Stretch(millis(from), millis(to));
    }

    boolean contains(long time) {
        return from <= time && time <= to;
    }

    boolean startsSomewhere() {
        return from != Long.MIN_VALUE;
    }

    private static long millis(Instant time) {
        if (time.equals(Instant.MIN)) {
            return Long.MIN_VALUE;
        }
        return time.equals(Instant.MAX) ? Long.MAX_VALUE : time.toEpochMilli();
    }
}
