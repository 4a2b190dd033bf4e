/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

/** What became of an attempt, and with it what to do next. */
public enum Outcome {
    /** The receiver said in its answer that it took everything. Done. */
    DELIVERED,
    /** Surely not delivered, too many messages: again, but not before the time the receipt says. */
    RATE_LIMITED,
    /** Surely not delivered and never will be as things are: a person has to change something. */
    REJECTED,
    /** Surely not delivered, for a passing reason: again after a back-off. */
    FAILED,
    /**
     * It was sent and no answer came, so it may have arrived. Again if a missed notice is worse
     * than one shown twice; webhooks and mails can be recognised as repeats by their key.
     */
    UNCERTAIN;

    /** Whether another attempt can change anything. */
    public boolean isRetryable() {
        return this != DELIVERED && this != REJECTED;
    }
}
