/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.rate.TokenBucket;
import java.util.HashMap;
import java.util.Map;

/**
 * The buckets of all receivers of a task. Two channels that lead to one robot share its bucket, or
 * it would see twice its rate. Each channel keeps a copy in its state; here they come together
 * again. Used by the task's thread only.
 */
final class Paces {
    private final Map<String, TokenBucket> byReceiver = new HashMap<>();

    /**
     * The bucket of a receiver.
     *
     * @param known what a channel that leads to it knows of it
     */
    TokenBucket joined(String receiver, TokenBucket known) {
        return byReceiver.merge(receiver, known, TokenBucket::joined);
    }

    /** Of a receiver of which a channel was joined before. */
    TokenBucket of(String receiver) {
        return byReceiver.get(receiver);
    }
}
