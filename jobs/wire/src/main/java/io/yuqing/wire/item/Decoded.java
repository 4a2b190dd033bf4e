/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import io.yuqing.wire.SourceRef;

/**
 * What one Kafka record turned out to be: exactly one of {@link #item} and {@link #rejection} is
 * set.
 */
public final class Decoded {

    public String topic;
    public int partition;
    public long offset;

    /**
     * The Kafka record's timestamp in epoch milliseconds, which dates the ledger; event time is
     * never later.
     */
    public long timestamp;

    /** The batch with which it was sent, see {@link SourceRef}; empty if it names none. */
    public String sourceRef = SourceRef.NONE;

    /** Null if the record was rejected. */
    public WireItem item;

    /** Null if the record is an item. */
    public Rejection rejection;

    public Decoded() {}

    public boolean isRejected() {
        return rejection != null;
    }
}
