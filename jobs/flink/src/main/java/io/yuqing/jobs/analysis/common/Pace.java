/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

/**
 * How long a task gathers before it sends: hardly at all while it has time to spare, and longer the
 * less it has. The share of time in which it was not idle (it worked, waited for a processor, or
 * for room behind it) is smoothed over about a second, so that one pause of the machine does not
 * make it slow; the wait grows with its fourth power, so that half a load costs a sixteenth of the
 * longest. Knows no clock: all times are told. In milliseconds.
 */
final class Pace {
    /** Nobody sees a shorter one, and several elements come with one buffer of the network. */
    static final long SHORTEST = 10;

    private static final double SMOOTHED_OVER = 1_000;

    private final long longest;
    private long lookedAt;
    private long idleBefore;
    private double busy;

    /**
     * @param now when the task began
     * @param idle for how long it was idle until then
     */
    Pace(long longest, long now, long idle) {
        this.longest = longest;
        this.lookedAt = now;
        this.idleBefore = idle;
    }

    /**
     * The wait that the load asks for.
     *
     * @param idle for how long the task was idle in its life
     */
    long interval(long now, long idle) {
        long passed = now - lookedAt;
        if (passed > 0) {
            double recently = 1 - Math.min(1, Math.max(0, idle - idleBefore) / (double) passed);
            busy += Math.min(1, passed / SMOOTHED_OVER) * (recently - busy);
            lookedAt = now;
            idleBefore = idle;
        }
        return Math.min(
                longest, Math.max(SHORTEST, Math.round(longest * busy * busy * busy * busy)));
    }
}
