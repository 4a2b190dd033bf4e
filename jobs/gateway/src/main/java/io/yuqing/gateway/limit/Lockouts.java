/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What may not be tried for a while because it was tried in vain too often. Whether there is such a
 * thing is not asked, so nobody learns it here. Thread-safe.
 *
 * @param <A> what is tried, and from where if that matters: where it does not, whoever likes locks
 *     everybody out
 */
public final class Lockouts<A> {
    public static final int MOST_FAILURES = 5;
    public static final Duration LENGTH = Duration.ofMinutes(15);

    private final Clock clock;
    private final Map<A, Failures> failures = new NewestOnly<>();

    /**
     * @param last after {@link #LENGTH} it is forgotten
     */
    private record Failures(int count, Instant last) {}

    public Lockouts(Clock clock) {
        this.clock = clock;
    }

    public synchronized boolean isLocked(A attempt) {
        return count(attempt) >= MOST_FAILURES;
    }

    /** One more in vain; whether it was the one too many. */
    public synchronized boolean fail(A attempt) {
        int count = count(attempt) + 1;
        failures.put(attempt, new Failures(count, clock.instant()));
        return count == MOST_FAILURES;
    }

    public synchronized void forget(A attempt) {
        failures.remove(attempt);
    }

    private int count(A attempt) {
        Failures known = failures.get(attempt);
        boolean holds = known != null && clock.instant().isBefore(known.last().plus(LENGTH));
        return holds ? known.count() : 0;
    }
}
