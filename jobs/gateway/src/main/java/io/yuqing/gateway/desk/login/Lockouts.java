/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Names that may not be tried for a while because they were tried in vain too often. Whether there
 * is such an account is not asked, so nobody learns it here. Thread-safe.
 */
final class Lockouts {
    static final int MOST_FAILURES = 5;
    static final Duration LENGTH = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<String, Failures> failures = new NewestOnly<>();

    /**
     * @param last after {@link #LENGTH} it is forgotten
     */
    private record Failures(int count, Instant last) {}

    Lockouts(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isLocked(String name) {
        return count(name) >= MOST_FAILURES;
    }

    /** One more in vain; whether it was the one too many. */
    synchronized boolean fail(String name) {
        int count = count(name) + 1;
        failures.put(name, new Failures(count, clock.instant()));
        return count == MOST_FAILURES;
    }

    synchronized void forget(String name) {
        failures.remove(name);
    }

    private int count(String name) {
        Failures known = failures.get(name);
        boolean holds = known != null && clock.instant().isBefore(known.last().plus(LENGTH));
        return holds ? known.count() : 0;
    }
}
