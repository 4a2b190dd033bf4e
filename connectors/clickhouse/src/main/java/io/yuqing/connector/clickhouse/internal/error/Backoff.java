/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Exponential back-off with jitter: the n-th pause is a random part, from a half to the whole, of
 * {@code first × 2^n}, at most {@code longest}. The jitter keeps the writers of many tasks from
 * coming back to a recovering server in one moment. Not thread-safe.
 */
public final class Backoff {

    private final long firstMillis;
    private final long longestMillis;
    private final DoubleSupplier random;
    private int pauses;

    /**
     * @param random from 0 (inclusive) to 1 (exclusive)
     */
    public Backoff(Duration first, Duration longest, DoubleSupplier random) {
        this.firstMillis = first.toMillis();
        this.longestMillis = longest.toMillis();
        this.random = random;
    }

    public long nextPauseMillis() {
        int doublings = Math.min(pauses++, 30);
        long ceiling = Math.min(longestMillis, firstMillis << doublings);
        return ceiling / 2 + (long) (random.getAsDouble() * (ceiling - ceiling / 2));
    }

    /** How many pauses since the last success. */
    public int pauses() {
        return pauses;
    }

    void reset() {
        pauses = 0;
    }
}
