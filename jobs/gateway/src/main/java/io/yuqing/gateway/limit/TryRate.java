/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * How often somebody may try something, such as to log in from one address or under one name.
 * Thread-safe.
 */
public final class TryRate {
    private final Clock clock;
    private final int most;
    private final Duration within;
    private final Duration pause;
    private final Map<String, Deque<Instant>> tries = new NewestOnly<>();

    /**
     * @param most may be tried within a time
     * @param pause after which one more may be tried all the same
     */
    public TryRate(Clock clock, int most, Duration within, Duration pause) {
        this.clock = clock;
        this.most = most;
        this.within = within;
        this.pause = pause;
    }

    /** Whether one more is all right; it counts if it is. */
    public synchronized boolean mayTry(String who) {
        Instant now = clock.instant();
        Deque<Instant> last = tries.computeIfAbsent(who, each -> new ArrayDeque<>());
        while (!last.isEmpty() && !now.isBefore(last.peekFirst().plus(within))) {
            last.removeFirst();
        }
        if (last.size() >= most) {
            if (now.isBefore(last.peekLast().plus(pause))) {
                return false;
            }
            last.removeFirst();
        }
        last.addLast(now);
        return true;
    }
}
