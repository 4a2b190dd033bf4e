/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.Vendor;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A saturated channel over a network that is slow at times, under a simulated clock. */
class RateKeptTest {

    private final AtomicLong now = new AtomicLong(Samples.NOW.toEpochMilli());

    /** How long the next request travels. */
    private final AtomicLong latency = new AtomicLong();

    @ParameterizedTest
    @EnumSource
    void aVendorThatCountsTheFirstLateAndTheNextEarlyThrottlesNobody(
            Vendor vendor, @TempDir Path folder) throws IOException {
        RateLimit limit = vendor.defaultRate();
        TokenBucket bucket = TokenBucket.full(limit);
        try (RobotStandIn server = RobotStandIn.start(() -> now.addAndGet(latency.getAndSet(0)))) {
            Robots robots = new Robots(folder, server);
            Receiver robot = robots.register(vendor);
            try (Sender sender = robots.open(vendor, new SimulatedClock(), Map.of())) {
                for (int i = 0; i < 100; i++) {
                    now.addAndGet(bucket.waitMillis(1, now.get()));
                    long taken = now.get();
                    assertThat(bucket.tryTake(1, taken)).isTrue();
                    latency.set(i % (limit.burst() + 1) == 0 ? 2_900 : 10);
                    Receipt receipt = sender.send(Samples.small("k" + i));
                    assertThat(receipt.outcome()).as("message " + i).isEqualTo(Outcome.DELIVERED);
                    bucket.answered(1, taken, now.addAndGet(20));
                }
            }
            assertThat(robot.refusals()).isEmpty();
        }
    }

    private final class SimulatedClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(now.get());
        }
    }
}
