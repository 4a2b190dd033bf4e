/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import io.yuqing.tools.common.ToolException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads partitions up to where they end now; a server that goes away meanwhile is told. */
public final class ReadToEnd {
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaServer kafka;
    private final Consumer<byte[], byte[]> consumer;

    /** What is done with a record. */
    public interface Use {
        void of(ConsumerRecord<byte[], byte[]> record);
    }

    public ReadToEnd(KafkaServer kafka, Consumer<byte[], byte[]> consumer) {
        this.kafka = kafka;
        this.consumer = consumer;
    }

    /**
     * @throws ToolException if nothing comes for {@link KafkaServer#PATIENCE}
     */
    public void read(List<TopicPartition> partitions, Use use) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, KafkaServer.PATIENCE);
        long left = KafkaServer.PATIENCE.toMillis() / POLL.toMillis();
        while (!isAtEnd(partitions, ends)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(use::of);
            // poll waits when the server is gone, and never says so.
            left = records.isEmpty() ? left - 1 : KafkaServer.PATIENCE.toMillis() / POLL.toMillis();
            if (left == 0) {
                throw kafka.refused(new TimeoutException("nothing came"));
            }
        }
    }

    private boolean isAtEnd(List<TopicPartition> partitions, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .allMatch(each -> consumer.position(each, KafkaServer.PATIENCE) >= ends.get(each));
    }
}
