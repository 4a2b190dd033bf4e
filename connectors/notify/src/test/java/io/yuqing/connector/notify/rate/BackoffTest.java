/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesDoubleUpToTheLongest() {
        for (int attempts = 1; attempts <= 7; attempts++) {
            long ceiling = 5_000L << (attempts - 1);
            assertThat(Backoff.STANDARD.pauseMillis(attempts, "k")).isBetween(ceiling / 2, ceiling);
        }
        assertThat(Backoff.STANDARD.pauseMillis(1_000, "k")).isBetween(300_000L, 600_000L);
    }

    @Test
    void theSameAttemptWaitsAsLongInAReplay() {
        assertThat(Backoff.STANDARD.pauseMillis(3, "alert-7"))
                .isEqualTo(Backoff.STANDARD.pauseMillis(3, "alert-7"));
    }

    @Test
    void aHundredNoticesDoNotComeBackInOneMoment() {
        long distinct =
                IntStream.range(0, 100)
                        .mapToLong(i -> Backoff.STANDARD.pauseMillis(4, "alert-" + i) / 200)
                        .distinct()
                        .count();

        assertThat(distinct).isGreaterThan(60);
    }
}
