/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

/**
 * Tells when a record is due. Silence in the record lasts at most {@link #LONGEST_SILENCE_NANOS} on
 * the clock: a file that spans years is still worth watching.
 */
final class Pace {
    static final long LONGEST_SILENCE_NANOS = 5_000_000_000L;

    private final Speed speed;
    private long lastTime = ArrivalTime.UNKNOWN;
    private long dueNanos;

    /** {@code startNanos}: the clock when the first record is due. */
    Pace(Speed speed, long startNanos) {
        this.speed = speed;
        this.dueNanos = startNanos;
    }

    /** The nano time at which the next record, with this time, is due. */
    long due(long time) {
        if (!speed.isMax() && lastTime != ArrivalTime.UNKNOWN && time > lastTime) {
            double nanos = (time - lastTime) * 1e6 / speed.factor();
            dueNanos += (long) Math.min(nanos, LONGEST_SILENCE_NANOS);
        }
        lastTime = time;
        return dueNanos;
    }
}
