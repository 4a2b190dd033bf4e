/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.rate.Backoff;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.rule.Level;
import java.time.Duration;

/**
 * How long is waited before the next attempt, and when there is none. A notice waits by its own
 * back-off; the channel as a whole only as long as its receiver asks for. Pure.
 */
final class RetryPolicy {
    /** What could not be delivered for so long is given up, with a row that says so. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    /** However long a receiver wants to be left alone: red is tried at least so often. */
    private static final long LONGEST_BLOCK_MILLIS = Duration.ofMinutes(10).toMillis();

    /** If it says "too many" and not how long. */
    private static final long THROTTLED_MILLIS = Duration.ofMinutes(1).toMillis();

    /** Between two attempts at a receiver that just failed. */
    private static final long BREATH_MILLIS = 5_000;

    /** Of red by its own back-off. */
    private static final long LONGEST_RED_PAUSE_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final Backoff BACKOFF = Backoff.STANDARD;

    private RetryPolicy() {}

    /** How long a channel is left alone whose receiver said "too many". */
    static long throttledMillis(Receipt receipt) {
        return throttledMillis(receipt.retryAfterMillis());
    }

    /**
     * How long a channel is left alone.
     *
     * @param askedMillis by the receiver; 0: it did not say
     */
    static long throttledMillis(long askedMillis) {
        return askedMillis == 0 ? THROTTLED_MILLIS : Math.min(askedMillis, LONGEST_BLOCK_MILLIS);
    }

    /** How long a channel is left alone of which an attempt just failed. */
    static long failedMillis(Receipt receipt) {
        long asked = receipt.retryAfterMillis();
        return asked > 0 ? throttledMillis(asked) : BREATH_MILLIS;
    }

    /** How long a notice waits after this receipt; its attempts are counted already. */
    static long pauseMillis(Dispatch dispatch, Receipt receipt) {
        if (!receipt.outcome().isRetryable()) {
            // Until somebody has put the channel right; it may be only a secret file.
            return BACKOFF.longest().toMillis();
        }
        long own = BACKOFF.pauseMillis(dispatch.attempts, dispatch.id);
        long capped = dispatch.level == Level.RED ? Math.min(own, LONGEST_RED_PAUSE_MILLIS) : own;
        long asked = receipt.retryAfterMillis();
        return asked == 0 ? capped : Math.max(capped, throttledMillis(asked));
    }

    /**
     * Why nothing more is tried; null: it is tried again. A receiver that cannot tell a repeat is
     * not sent for ever what may have arrived: a red alert shown three times is better than one
     * that is missed, a blue one is not.
     */
    static String whyGivenUp(Dispatch dispatch, boolean recognisesRepeats, long now) {
        if (now - dispatch.decidedAt > GIVE_UP_AFTER.toMillis() && dispatch.attempts > 0) {
            return "三天内未能送达";
        }
        int enough = dispatch.level == Level.RED ? 3 : dispatch.level == Level.ORANGE ? 2 : 1;
        return !recognisesRepeats && dispatch.uncertain >= enough
                ? "已发送 " + dispatch.uncertain + " 次未获应答，可能已送达，不再重发"
                : null;
    }
}
