/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import java.util.Arrays;

/**
 * Keeps the pace of one robot: a token that is taken comes back exactly one period later, so that
 * no span of that length ever sees more messages than the quota. A bucket that refills continuously
 * would let nearly twice the quota through in its first period, and DingTalk answers that with ten
 * minutes of silence.
 *
 * <p>Knows no clock: time comes as an argument, in epoch milliseconds. State is one {@code long[]}
 * for a Flink {@code ValueState}. Not thread-safe.
 */
public final class TokenBucket {

    /** No time at all, also for "never taken". */
    private static final long NEVER = Long.MIN_VALUE;

    private final RateLimit limit;

    /** When the last tokens were taken, oldest first. */
    private final long[] takenAt;

    private long blockedUntil;

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

    /** How many tokens there are now; keep some back for the highest level. */
    public int available(long nowMillis) {
        if (nowMillis < blockedUntil) {
            return 0;
        }
        int available = Integer.MAX_VALUE;
        for (RateLimit.Quota quota : limit.quotas()) {
            available = Math.min(available, quota.count() - takenSince(nowMillis, quota));
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
     * How long until so many tokens are there if none is taken meanwhile; 0 if they are.
     *
     * @throws IllegalArgumentException if there can never be so many
     */
    public long waitMillis(int tokens, long nowMillis) {
        if (tokens > limit.burst()) {
            throw new IllegalArgumentException(
                    tokens + " tokens at once can never be had of a bucket of " + limit.burst());
        }
        long ready = Math.max(nowMillis, blockedUntil);
        for (RateLimit.Quota quota : limit.quotas()) {
            // With this one back, at most count - tokens of the quota are out.
            long decisive = takenAt[takenAt.length - (quota.count() - tokens) - 1];
            if (decisive != NEVER) {
                ready = Math.max(ready, decisive + quota.period().toMillis());
            }
        }
        return ready - nowMillis;
    }

    /**
     * What a {@link Receipt#retryAfterMillis} asks for. An earlier block that lasts longer stays.
     */
    public void blockUntil(long millis) {
        blockedUntil = Math.max(blockedUntil, millis);
    }

    private static boolean isOut(long takenAt, long nowMillis, RateLimit.Quota quota) {
        // Also what was taken by a clock that has since been set back.
        return takenAt != NEVER && nowMillis - takenAt < quota.period().toMillis();
    }

    private int takenSince(long nowMillis, RateLimit.Quota quota) {
        int taken = 0;
        for (int i = takenAt.length - 1; i >= 0 && isOut(takenAt[i], nowMillis, quota); i--) {
            taken++;
        }
        return taken;
    }
}
