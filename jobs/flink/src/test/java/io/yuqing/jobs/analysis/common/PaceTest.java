/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long LONGEST = 1_000;

    private final Pace pace = new Pace(LONGEST, 0, 0);
    private long now;
    private long idle;

    @Test
    void shouldWaitHardlyAtAllWhileTheTaskIsMostlyIdle() {
        assertThat(after(60_000, 0.95)).isEqualTo(Pace.SHORTEST);
    }

    @Test
    void shouldWaitTheLongestOnceTheTaskHasNoTimeToSpare() {
        assertThat(after(10_000, 0)).isBetween(LONGEST - 5, LONGEST);
    }

    @Test
    void shouldWaitASixteenthOfTheLongestAtHalfALoad() {
        assertThat(after(10_000, 0.5)).isBetween(LONGEST / 16 - 5, LONGEST / 16 + 5);
    }

    @Test
    void shouldNotBecomeSlowByOnePauseOfTheMachine() {
        after(10_000, 0.95);

        assertThat(after(100, 0)).isLessThan(30);
    }

    @Test
    void shouldBeQuickAgainWithinTwoSecondsOfQuiet() {
        after(10_000, 0);

        assertThat(after(2_000, 1)).isLessThan(30);
    }

    @Test
    void shouldBeQuickWithTheFirstElementAfterAQuietTime() {
        after(10_000, 0);
        now += 5_000;
        idle += 5_000;

        assertThat(pace.interval(now, idle)).isEqualTo(Pace.SHORTEST);
    }

    @Test
    void shouldNeverWaitLongerThanTold() {
        Pace shorter = new Pace(5, 0, 0);

        assertThat(shorter.interval(10_000, 0)).isEqualTo(5);
    }

    @Test
    void shouldStandAClockThatIsSetBack() {
        after(10_000, 0.5);
        now -= 3_600_000;

        assertThat(pace.interval(now, idle)).isBetween(Pace.SHORTEST, LONGEST);
    }

    /** Looks every 20 ms of a time in which the task was idle for this share. */
    private long after(long millis, double share) {
        long interval = 0;
        double spared = idle;
        for (long passed = 0; passed < millis; passed += 20) {
            now += 20;
            spared += 20 * share;
            idle = Math.round(spared);
            interval = pace.interval(now, idle);
        }
        return interval;
    }
}
