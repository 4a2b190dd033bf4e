/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** How often somebody may try to log in from one address. Thread-safe. */
final class AddressRate {
    static final int MOST = 5;
    static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> tries = new NewestOnly<>();

    AddressRate(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more is all right; it counts if it is. */
    synchronized boolean mayTry(String address) {
        Instant now = clock.instant();
        Deque<Instant> last = tries.computeIfAbsent(address, each -> new ArrayDeque<>(MOST));
        while (!last.isEmpty() && !now.isBefore(last.peekFirst().plus(WITHIN))) {
            last.removeFirst();
        }
        if (last.size() >= MOST) {
            return false;
        }
        last.addLast(now);
        return true;
    }
}
