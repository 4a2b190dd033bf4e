/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests in any span of time; who exceeds it may be shut out for a while. */
final class RateGuard {

    private final int count;
    private final long periodMillis;
    private final long penaltyMillis;
    private final Deque<Long> seen = new ArrayDeque<>();
    private long shutUntil = Long.MIN_VALUE;

    RateGuard(int count, long periodMillis, long penaltyMillis) {
        this.count = count;
        this.periodMillis = periodMillis;
        this.penaltyMillis = penaltyMillis;
    }

    synchronized boolean admits(long now) {
        if (now < shutUntil) {
            return false;
        }
        while (!seen.isEmpty() && now - seen.peekFirst() >= periodMillis) {
            seen.pollFirst();
        }
        if (seen.size() >= count) {
            shutUntil = now + penaltyMillis;
            return false;
        }
        seen.addLast(now);
        return true;
    }
}
