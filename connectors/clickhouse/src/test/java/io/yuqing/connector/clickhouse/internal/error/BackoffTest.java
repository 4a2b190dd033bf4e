/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void pausesDoubleUpToTheLongest() {
        Backoff backoff =
                new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0.999999);

        assertThat(pauses(backoff, 6)).containsExactly(99, 199, 399, 799, 999, 999);
    }

    @Test
    void jitterTakesAwayAtMostAHalf() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0.0);

        assertThat(pauses(backoff, 6)).containsExactly(50, 100, 200, 400, 500, 500);
    }

    @Test
    void aSuccessStartsItAnew() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), () -> 0.0);
        pauses(backoff, 5);
        backoff.reset();

        assertThat(backoff.pauses()).isZero();
        assertThat(backoff.nextPauseMillis()).isEqualTo(50);
    }

    @Test
    void anOutageOfDaysDoesNotOverflow() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), () -> 0.5);

        assertThat(pauses(backoff, 100_000)).endsWith(7500);
    }

    private static long[] pauses(Backoff backoff, int count) {
        return LongStream.generate(backoff::nextPauseMillis).limit(count).toArray();
    }
}
