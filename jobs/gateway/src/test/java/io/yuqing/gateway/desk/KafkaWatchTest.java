/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class KafkaWatchTest {
    @Test
    void shouldSaySinceWhenKafkaIsAwayUntilItIsThere() {
        AtomicBoolean there = new AtomicBoolean();
        Clock clock = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
        try (KafkaWatch watch = new KafkaWatch(there::get, clock)) {
            assertThat(watch.awaySince()).isEmpty();
            watch.look();
            assertThat(watch.awaySince()).contains(DeskTables.NOW);
            there.set(true);
            watch.look();
            assertThat(watch.awaySince()).isEmpty();
        }
    }

    @Test
    void shouldGoOnLookingAfterAFaultOfItsOwn() {
        AtomicBoolean faulty = new AtomicBoolean(true);
        Clock clock = Clock.fixed(DeskTables.NOW, ZoneOffset.UTC);
        BooleanSupplier kafka =
                () -> {
                    if (faulty.get()) {
                        throw new IllegalStateException("a fault on purpose");
                    }
                    return true;
                };
        try (KafkaWatch watch = new KafkaWatch(kafka, clock)) {
            watch.look();
            assertThat(watch.awaySince()).contains(DeskTables.NOW);
            faulty.set(false);
            watch.look();
            assertThat(watch.awaySince()).isEmpty();
        }
    }
}
