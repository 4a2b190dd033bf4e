/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Backoff;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.TokenBucket;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.OutboxState;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * What a receipt means for the notices of its message and for the channel. A notice waits by its
 * own back-off; the channel as a whole only as long as its receiver asks for. Pure but for the
 * state it changes.
 */
final class Settlement {
    /** However long a receiver wants to be left alone: red is tried at least so often. */
    private static final long LONGEST_BLOCK_MILLIS = Duration.ofMinutes(10).toMillis();

    /** If it says "too many" and not how long. */
    private static final long THROTTLED_MILLIS = Duration.ofMinutes(1).toMillis();

    /** Between two attempts at a receiver that just failed. */
    private static final long BREATH_MILLIS = 5_000;

    /** Of red by its own back-off. */
    private static final long LONGEST_RED_PAUSE_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final Backoff BACKOFF = Backoff.STANDARD;

    private Settlement() {}

    /** Returns whether it is delivered. */
    static boolean apply(Courier.Attempted attempted, Lane lane, OutboxState state, long now) {
        Receipt receipt = attempted.receipt();
        TokenBucket bucket = TokenBucket.restore(lane.limit, state.bucket);
        bucket.answered(attempted.tokens(), now);
        Set<Dispatch> sent = new HashSet<>();
        Set<String> ids = new HashSet<>();
        attempted.sent().forEach(dispatch -> ids.add(dispatch.id));
        state.waiting.stream().filter(one -> ids.contains(one.id)).forEach(sent::add);
        if (receipt.isDelivered()) {
            state.waiting.removeIf(sent::contains);
        }
        for (Dispatch dispatch : sent) {
            dispatch.attempts++;
            dispatch.retryAt = now + pause(dispatch, receipt);
            dispatch.done = receipt.done();
            dispatch.uncertain += receipt.outcome() == Outcome.UNCERTAIN ? 1 : 0;
        }
        if (receipt.outcome() == Outcome.RATE_LIMITED) {
            bucket.blockUntil(now + throttled(receipt.retryAfterMillis()));
        } else if (receipt.outcome().isRetryable()) {
            long asked = receipt.retryAfterMillis();
            state.blockedUntil = now + (asked > 0 ? throttled(asked) : BREATH_MILLIS);
        }
        state.bucket = bucket.snapshot();
        return receipt.isDelivered();
    }

    /**
     * How long a channel is left alone.
     *
     * @param askedMillis by the receiver; 0: it did not say
     */
    static long throttled(long askedMillis) {
        return askedMillis == 0 ? THROTTLED_MILLIS : Math.min(askedMillis, LONGEST_BLOCK_MILLIS);
    }

    /**
     * Whether a robot, which cannot tell a repeat, has been sent the notice often enough. A red
     * alert shown three times is better than one that is missed; a blue one is not.
     */
    static boolean isShownOftenEnough(Dispatch dispatch) {
        int enough = dispatch.level == Level.RED ? 3 : dispatch.level == Level.ORANGE ? 2 : 1;
        return dispatch.uncertain >= enough;
    }

    private static long pause(Dispatch dispatch, Receipt receipt) {
        if (!receipt.outcome().isRetryable()) {
            // Until somebody has put the channel right; it may be only a secret file.
            return BACKOFF.longest().toMillis();
        }
        long own = BACKOFF.pauseMillis(dispatch.attempts, dispatch.id);
        long capped = dispatch.level == Level.RED ? Math.min(own, LONGEST_RED_PAUSE_MILLIS) : own;
        return Math.max(capped, throttledOrNone(receipt));
    }

    private static long throttledOrNone(Receipt receipt) {
        long asked = receipt.retryAfterMillis();
        return asked == 0 ? 0 : throttled(asked);
    }
}
