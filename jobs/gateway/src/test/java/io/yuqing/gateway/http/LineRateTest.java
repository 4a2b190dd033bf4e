/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineRateTest {
    private final AtomicLong clock = new AtomicLong();
    private final LineRate rate = new LineRate(100, clock::get);

    @Test
    void shouldTakeALargeBatchAndLetTheNextOneWaitUntilItIsPaidFor() {
        assertThat(rate.waitSeconds()).isZero();

        rate.spend(3_000);

        assertThat(rate.waitSeconds()).isEqualTo(20);
        pass(19);
        assertThat(rate.waitSeconds()).isEqualTo(1);
        pass(2);
        assertThat(rate.waitSeconds()).isZero();
    }

    @Test
    void shouldSaveForTenSecondsAndNotMore() {
        pass(3_600);

        rate.spend(1_000);

        assertThat(rate.waitSeconds()).isEqualTo(1);
    }

    @Test
    void shouldLetASteadySenderThrough() {
        for (int i = 0; i < 1_000; i++) {
            assertThat(rate.waitSeconds()).isZero();
            rate.spend(100);
            pass(1);
        }
    }

    private void pass(long seconds) {
        clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
