/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been sent, outside Flink's state: a checkpoint is older than the last message, this is
 * not. Used by several threads.
 */
public interface Journal extends AutoCloseable {

    /** Returns when the attempt is on record. */
    void record(DeliveryRow attempt) throws Exception;

    /** Returns when all rows are on record. */
    void recordAll(List<DeliveryRow> rows) throws Exception;

    /** Whether a row is refused for what is in it, and will be again. */
    default boolean refusesContent(Exception failure) {
        return false;
    }

    /**
     * What a channel did. Makes sure first that rows will be taken, without writing any.
     *
     * @param since ms of the wall clock
     * @throws io.yuqing.connector.clickhouse.ClickHouseConfigException if they never will as things
     *     are
     */
    Past past(String channel, long since) throws Exception;

    @Override
    void close();

    /**
     * A channel's past.
     *
     * @param delivered ids of notices, also of those that were given up
     * @param partsDone what is delivered of messages that are not delivered as a whole, by id
     * @param uncertain how often a notice was sent without an answer, by its id
     * @param attempts the latest, oldest first
     */
    record Past(
            Set<String> delivered,
            Map<String, Long> partsDone,
            Map<String, Integer> uncertain,
            List<Attempt> attempts) {
        /** As of a channel that never did anything, or of which nobody knows. */
        public static final Past NOTHING = new Past(Set.of(), Map.of(), Map.of(), List.of());
    }

    /**
     * Tokens that were used.
     *
     * @param answeredAt ms of the wall clock
     * @param throttled whether the receiver said "too many"
     * @param code of the receiver
     */
    record Attempt(long answeredAt, int parts, boolean throttled, String code) {}
}
