/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.rate;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Keeps the pace of one robot: a token that is taken comes back one period and a little after the
 * answer, so that no span of that length ever sees more messages than the quota, whenever between
 * request and answer the receiver counted them. A bucket that refills continuously would let nearly
 * twice the quota through in its first period, and DingTalk answers that with ten minutes of
 * silence.
 *
 * <p>Knows no clock: time comes as an argument, in epoch milliseconds. State is one {@code long[]}
 * for a Flink {@code ValueState}. Not thread-safe.
 */
public final class TokenBucket {

    /** No time at all, also for "never taken". */
    private static final long NEVER = Long.MIN_VALUE;

    private static final long MAX_MARGIN_MILLIS = 1_500;

    private final RateLimit limit;

    /** When the last tokens were taken, or their message was answered; oldest first. */
    private final long[] takenAt;

    private long blockedUntil;

    /** How much of each quota a kind of message may use, so that the rest is left to others. */
    public enum Share {
        /** Half is left. */
        HALF(2),
        /** A quarter is left. */
        THREE_QUARTERS(4),
        ALL(0);

        private final int leftDivisor;

        Share(int leftDivisor) {
            this.leftDivisor = leftDivisor;
        }

        /** At least 1. */
        int of(int count) {
            return leftDivisor == 0 ? count : count - count / leftDivisor;
        }
    }

    private TokenBucket(RateLimit limit, long[] takenAt, long blockedUntil) {
        this.limit = limit;
        this.takenAt = takenAt;
        this.blockedUntil = blockedUntil;
    }

    public static TokenBucket full(RateLimit limit) {
        long[] takenAt = new long[limit.memory()];
        Arrays.fill(takenAt, NEVER);
        return new TokenBucket(limit, takenAt, NEVER);
    }

    /**
     * The bucket of {@link #snapshot}, also under another limit.
     *
     * @param snapshot null: a full bucket
     */
    public static TokenBucket restore(RateLimit limit, long[] snapshot) {
        TokenBucket bucket = full(limit);
        if (snapshot != null && snapshot.length > 0) {
            bucket.blockedUntil = snapshot[0];
            int known = Math.min(snapshot.length - 1, bucket.takenAt.length);
            System.arraycopy(
                    snapshot,
                    snapshot.length - known,
                    bucket.takenAt,
                    bucket.takenAt.length - known,
                    known);
        }
        return bucket;
    }

    /** Of a size that depends on the limit only. */
    public long[] snapshot() {
        long[] snapshot = new long[takenAt.length + 1];
        snapshot[0] = blockedUntil;
        System.arraycopy(takenAt, 0, snapshot, 1, takenAt.length);
        return snapshot;
    }

    /** How many tokens there can be at one moment. */
    public int burst() {
        return limit.burst();
    }

    /** How many tokens there are now. */
    public int available(long nowMillis) {
        return available(Share.ALL, nowMillis);
    }

    /** How many of them are for such a share; of each quota the rest is left. */
    public int available(Share share, long nowMillis) {
        if (nowMillis < blockedUntil) {
            return 0;
        }
        int available = Integer.MAX_VALUE;
        for (RateLimit.Quota quota : limit.quotas()) {
            int taken = takenSince(nowMillis, quota);
            available = Math.min(available, share.of(quota.count()) - taken);
        }
        return Math.max(0, available);
    }

    /**
     * Takes all of them or none.
     *
     * @return whether they were there
     */
    public boolean tryTake(int tokens, long nowMillis) {
        if (tokens > available(nowMillis)) {
            return false;
        }
        System.arraycopy(takenAt, tokens, takenAt, 0, takenAt.length - tokens);
        Arrays.fill(takenAt, takenAt.length - tokens, takenAt.length, nowMillis);
        return true;
    }

    /**
     * A message for which tokens were taken is answered, or will not be. Until then its tokens
     * count from when they were taken.
     *
     * @param takenMillis when they were taken
     */
    public void answered(int tokens, long takenMillis, long nowMillis) {
        int left = tokens;
        for (int i = takenAt.length - 1; i >= 0 && left > 0; i--) {
            if (takenAt[i] == takenMillis) {
                takenAt[i] = Math.max(takenMillis, nowMillis);
                left--;
            }
        }
        Arrays.sort(takenAt);
    }

    /**
     * One bucket of two that know the same receiver, under both their limits. What both know counts
     * once.
     */
    public TokenBucket joined(TokenBucket other) {
        RateLimit both =
                new RateLimit(
                        Stream.concat(limit.quotas().stream(), other.limit.quotas().stream())
                                .distinct()
                                .toList());
        TokenBucket joined = full(both);
        int mine = takenAt.length - 1;
        int others = other.takenAt.length - 1;
        for (int i = joined.takenAt.length - 1; i >= 0; i--) {
            long one = mine < 0 ? NEVER : takenAt[mine];
            long two = others < 0 ? NEVER : other.takenAt[others];
            joined.takenAt[i] = Math.max(one, two);
            mine -= one >= two ? 1 : 0;
            others -= two >= one ? 1 : 0;
        }
        joined.blockedUntil = Math.max(blockedUntil, other.blockedUntil);
        return joined;
    }

    /** What was sent once, by what is on record of it, whether there were tokens or not. */
    public void replay(int tokens, long answeredMillis) {
        int count = Math.min(tokens, takenAt.length);
        System.arraycopy(takenAt, count, takenAt, 0, takenAt.length - count);
        Arrays.fill(takenAt, takenAt.length - count, takenAt.length, answeredMillis);
    }

    /** How long until nothing of what was sent matters any more; 0 if it is so. */
    public long restMillis(long nowMillis) {
        long last = takenAt[takenAt.length - 1];
        long rested = Math.max(nowMillis, blockedUntil);
        for (RateLimit.Quota quota : limit.quotas()) {
            rested = last == NEVER ? rested : Math.max(rested, last + keptMillis(quota));
        }
        return rested - nowMillis;
    }

    /**
     * How long until so many tokens are there if none is taken meanwhile; 0 if they are.
     *
     * @throws IllegalArgumentException if there can never be so many
     */
    public long waitMillis(int tokens, long nowMillis) {
        return waitMillis(Share.ALL, tokens, nowMillis);
    }

    /** The same for a share of the tokens. */
    public long waitMillis(Share share, int tokens, long nowMillis) {
        long ready = Math.max(nowMillis, blockedUntil);
        for (RateLimit.Quota quota : limit.quotas()) {
            int mayBeOut = share.of(quota.count()) - tokens;
            if (mayBeOut < 0) {
                throw new IllegalArgumentException(
                        tokens + " tokens at once can never be had of " + quota + " by " + share);
            }
            // With this one back, at most so many of the quota are out.
            long decisive = takenAt[takenAt.length - mayBeOut - 1];
            if (decisive != NEVER) {
                ready = Math.max(ready, decisive + keptMillis(quota));
            }
        }
        return ready - nowMillis;
    }

    /**
     * What the retryAfterMillis of a receipt asks for. An earlier block that lasts longer stays.
     */
    public void blockUntil(long millis) {
        blockedUntil = Math.max(blockedUntil, millis);
    }

    private static boolean isOut(long takenAt, long nowMillis, RateLimit.Quota quota) {
        // Also what was taken by a clock that has since been set back.
        return takenAt != NEVER && nowMillis - takenAt < keptMillis(quota);
    }

    /** Clocks drift, and a request that we gave up may still arrive. */
    private static long keptMillis(RateLimit.Quota quota) {
        long period = quota.period().toMillis();
        return period + Math.min(MAX_MARGIN_MILLIS, period / 20);
    }

    private int takenSince(long nowMillis, RateLimit.Quota quota) {
        int taken = 0;
        for (int i = takenAt.length - 1; i >= 0 && isOut(takenAt[i], nowMillis, quota); i--) {
            taken++;
        }
        return taken;
    }
}
