/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.wire.item.RecordKind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

/** Posts and comments of the past, wherever they are kept. Not thread-safe. */
public interface History {
    /** Where it comes from, as the report says it. */
    String name();

    /** What rules may ask for and this history cannot tell. */
    Set<Lack> lacks();

    /**
     * How many partitions each topic must have that it is staged into, so that order and partition
     * of every record stay what they were.
     */
    int partitions();

    /**
     * Hands on every record that may lie in a stretch of time, maybe more; once. Holds a bounded
     * part of it in memory.
     */
    Extent read(Stretch wanted, Receiver receiver) throws IOException, SQLException;

    /** Takes records in an order in which a job may read them. */
    interface Receiver {
        /** For a record that goes to the partition of its thread. */
        int BY_THREAD = -1;

        /**
         * The next record.
         *
         * @param value one JSON object as a collector sent it, or something that is none; null for
         *     a Kafka record without content
         * @param timestamp of the Kafka record in epoch milliseconds, 0 if it has none
         * @param partition where it was, or {@link #BY_THREAD}
         */
        void take(RecordKind kind, byte[] value, long timestamp, int partition);
    }
}
