/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Collection;
import java.util.Map;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.common.TopicPartition;

/**
 * Begins where another one says, and goes on with the oldest record that there is if the records at
 * a kept offset are gone: read once more is harmless, left out is not.
 */
// Connector 5.0.0 takes no other type than the one that Kafka deprecates.
@SuppressWarnings("deprecation")
final class NothingSkipped implements OffsetsInitializer {
    private static final long serialVersionUID = 1L;

    private final OffsetsInitializer begin;

    private NothingSkipped(OffsetsInitializer begin) {
        this.begin = begin;
    }

    static OffsetsInitializer after(OffsetsInitializer begin) {
        return new NothingSkipped(begin);
    }

    @Override
    public Map<TopicPartition, Long> getPartitionOffsets(
            Collection<TopicPartition> partitions, PartitionOffsetsRetriever offsets) {
        return begin.getPartitionOffsets(partitions, offsets);
    }

    @Override
    public org.apache.kafka.clients.consumer.OffsetResetStrategy getAutoOffsetResetStrategy() {
        return org.apache.kafka.clients.consumer.OffsetResetStrategy.EARLIEST;
    }
}
