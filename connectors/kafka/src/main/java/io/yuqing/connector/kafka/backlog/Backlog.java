/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.backlog;

import java.io.Serializable;
import java.util.Collection;
import java.util.OptionalLong;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;

/**
 * What waits in Kafka for one reader. The source notes in it which partitions the reader has, the
 * watermarks ask it before they call a partition idle. Both must be given the same object: Flink
 * sends them to a task together, and each task has its own copy. Used by one task thread.
 */
public interface Backlog extends Serializable {
    /** The reader has got partitions. */
    void assigned(Collection<KafkaPartitionSplit> splits);

    /** The first record of a partition was read. */
    void began(String topic, int partition);

    /** The offset behind the newest record of a partition; empty if Kafka does not say. */
    OptionalLong end(String topic, int partition);

    /**
     * Whether the partitions of which nothing was read hold nothing to be read; false if Kafka does
     * not say.
     */
    boolean nothingUnread();

    /** The reader is closed. */
    void close();
}
