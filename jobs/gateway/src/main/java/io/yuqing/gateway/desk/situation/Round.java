/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Questions that are asked together, about one moment: figures that stand beside each other on a
 * page are of one reading.
 */
final class Round {
    private final List<Part<?>> parts;
    private final Pace pace;
    private final LongSupplier nanoClock;
    private final BooleanSupplier isHurried;
    private long dueNanos;

    /**
     * @param isHurried whether it is asked again soon after an answer, whatever that has cost
     */
    Round(Pace pace, LongSupplier nanoClock, BooleanSupplier isHurried, Part<?>... parts) {
        this.parts = List.of(parts);
        this.pace = pace;
        this.nanoClock = nanoClock;
        this.isHurried = isHurried;
        this.dueNanos = nanoClock.getAsLong();
    }

    boolean isDue() {
        return nanoClock.getAsLong() - dueNanos >= 0;
    }

    /** False if nothing else need be asked now: the tables are away. */
    boolean ask(Tables tables, Instant now) {
        long before = nanoClock.getAsLong();
        for (Part<?> part : parts) {
            if (!part.ask(tables, now)) {
                rest(Pace.LEAST);
                return false;
            }
        }
        Duration cost = Duration.ofNanos(nanoClock.getAsLong() - before);
        rest(isHurried.getAsBoolean() ? Pace.LEAST : pace.rest(cost));
        return true;
    }

    private void rest(Duration rest) {
        dueNanos = nanoClock.getAsLong() + rest.toNanos();
    }
}
