/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private long now;
    private double others;
    private int looks;

    @Test
    void shouldNotWaitWhileTheProcessorsHaveTime() {
        others = 0.5;
        Pace pace = pace(4);
        for (int i = 0; i < 1_000; i++) {
            assertThat(pace.next()).isZero();
            now += 10 * MILLI;
        }
    }

    @Test
    void shouldReadSoManyASecondWhileOthersAreBusy() {
        others = 0.9;
        assertThat(readWithin(Duration.ofSeconds(100), pace(4))).isEqualTo(400);
    }

    @Test
    void shouldWaitNoLongerWhenOthersAreDone() {
        others = 0.9;
        Pace pace = pace(0.5);
        pace.next();
        assertThat(pace.next()).isEqualTo(2_000 * MILLI);
        now += 2_000 * MILLI;
        others = 0.1;
        assertThat(pace.next()).isZero();
        assertThat(pace.next()).isZero();
    }

    @Test
    void shouldLookAtTheProcessorsOnceASecond() {
        others = 0.9;
        Pace pace = pace(50);
        readWithin(Duration.ofSeconds(10), pace);
        assertThat(looks).isBetween(10, 11);
    }

    @Test
    void shouldNeitherWaitNorLookWithoutAPace() {
        others = 1;
        Pace pace = pace(0);
        assertThat(pace.next()).isZero();
        assertThat(pace.next()).isZero();
        assertThat(looks).isZero();
    }

    @Test
    void shouldTellAShareOfTheProcessors() {
        OthersShare share = new OthersShare();
        assertThat(share.getAsDouble()).isBetween(0.0, 1.0);
        assertThat(share.getAsDouble()).isBetween(0.0, 1.0);
    }

    /** How many begin within the time; each takes 10 ms to read. */
    private int readWithin(Duration time, Pace pace) {
        int read = 0;
        for (now += pace.next(); now < time.toNanos(); now += pace.next()) {
            now += 10 * MILLI;
            read++;
        }
        return read;
    }

    private Pace pace(double perSecond) {
        return new Pace(
                perSecond,
                () -> {
                    looks++;
                    return others;
                },
                () -> now);
    }
}
