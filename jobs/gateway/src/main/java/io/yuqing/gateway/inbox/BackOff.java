/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits twice as long after each failure that follows another. */
final class BackOff {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Clock clock;
    private final Duration first;
    private Duration wait = Duration.ZERO;
    private Instant until = Instant.MIN;

    BackOff(Clock clock, Duration first) {
        this.clock = clock;
        this.first = first;
    }

    boolean isOver() {
        return !clock.instant().isBefore(until);
    }

    void failed() {
        Duration next = wait.isZero() ? first : wait.multipliedBy(2);
        wait = next.compareTo(LONGEST) > 0 ? LONGEST : next;
        until = clock.instant().plus(wait);
    }

    void worked() {
        wait = Duration.ZERO;
        until = Instant.MIN;
    }
}
