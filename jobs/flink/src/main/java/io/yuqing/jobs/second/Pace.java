/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * How fast originals are read: at once, but where others keep the processors busy only so many a
 * second, lest a second reading slow down the first. It changes when an answer is given, never
 * which. Not thread-safe.
 */
final class Pace {
    /** Share of all processors' time from which on others are busy. */
    static final double BUSY = 0.6;

    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final long step;
    private final DoubleSupplier others;
    private final LongSupplier nanos;
    private long looked;
    private boolean busy;
    private long due;

    /**
     * @param perSecond originals a second while others are busy; 0: as many as there are
     * @param others share of all processors' time, 0 to 1, that others took since it was last asked
     * @param nanos a clock as {@link System#nanoTime}
     */
    Pace(double perSecond, DoubleSupplier others, LongSupplier nanos) {
        this.step = perSecond > 0 ? Math.round(Duration.ofSeconds(1).toNanos() / perSecond) : 0;
        this.others = others;
        this.nanos = nanos;
        this.looked = nanos.getAsLong() - LOOK;
    }

    /** How many nanoseconds the next original has to wait; whoever asks is to wait and go on. */
    long next() {
        if (step == 0) {
            return 0;
        }
        long now = nanos.getAsLong();
        if (now - looked >= LOOK) {
            looked = now;
            busy = others.getAsDouble() > BUSY;
        }
        long wait = busy ? Math.max(0, due - now) : 0;
        due = now + wait + step;
        return wait;
    }
}
