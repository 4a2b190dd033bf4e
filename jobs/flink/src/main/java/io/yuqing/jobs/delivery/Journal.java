/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been sent, outside Flink's state: a checkpoint is older than the last message, this is
 * not. Used by several threads.
 */
interface Journal extends AutoCloseable {

    /** Returns when the attempt is on record. */
    void record(DeliveryRow attempt) throws Exception;

    /**
     * What a channel did.
     *
     * @param since ms of the wall clock
     */
    Past past(String channel, long since) throws Exception;

    @Override
    void close();

    /**
     * A channel's past.
     *
     * @param delivered ids of notices
     * @param partsDone what is delivered of messages that are not delivered as a whole, by id
     * @param attempts the latest, oldest first
     */
    record Past(Set<String> delivered, Map<String, Long> partsDone, List<Attempt> attempts) {
        static final Past NOTHING = new Past(Set.of(), Map.of(), List.of());
    }

    /**
     * Tokens that were used.
     *
     * @param at ms of the wall clock
     */
    record Attempt(long at, int parts) {}
}
