/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import java.io.Serializable;
import java.time.Duration;

/**
 * Exponential back-off: the pause before attempt n+1 is a part, from a half to the whole, of {@code
 * first × 2^(n-1)}, at most {@code longest}. Which part follows from the key and the number of the
 * attempt, so that a replay waits as long as the first run did and many notices do not come back in
 * one moment. Pure; immutable.
 */
public record Backoff(Duration first, Duration longest) implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MAX_DOUBLINGS = 30;

    /** 5 s, 10 s, 20 s … 10 min. */
    public static final Backoff STANDARD =
            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

    public Backoff {
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a back-off begins with a positive pause and ends with one that is not"
                            + " shorter");
        }
    }

    /**
     * The pause after so many attempts.
     *
     * @param attempts how many there were, 1 or more
     * @param key the idempotency key of the notice
     */
    public long pauseMillis(int attempts, String key) {
        int doublings = Math.min(Math.max(0, attempts - 1), MAX_DOUBLINGS);
        long ceiling =
                Math.min(longest.toMillis(), Math.multiplyExact(first.toMillis(), 1L << doublings));
        long half = ceiling / 2;
        return half + Math.floorMod(mix(key.hashCode() * 31L + attempts), ceiling - half + 1);
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): neighbours come far apart. */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
