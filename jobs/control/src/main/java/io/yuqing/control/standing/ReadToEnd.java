/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads partitions up to where they end now; a server that goes away meanwhile is told. */
public final class ReadToEnd {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Duration patience;

    /**
     * @param patience how long nothing may come
     */
    public ReadToEnd(Consumer<byte[], byte[]> consumer, Duration patience) {
        this.consumer = consumer;
        this.patience = patience;
    }

    /**
     * All that they hold.
     *
     * @throws KafkaException if nothing comes for too long
     */
    public void read(
            List<TopicPartition> partitions,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> use) {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        toEnds(consumer.endOffsets(partitions, patience), use);
    }

    /**
     * The newest of them.
     *
     * @param most of each partition
     * @throws KafkaException as for {@link #read}
     */
    public void readNewest(
            List<TopicPartition> partitions,
            long most,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> use) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, patience);
        Map<TopicPartition, Long> begins = new HashMap<>();
        consumer.beginningOffsets(partitions, patience)
                .forEach((each, first) -> begins.put(each, Math.max(first, ends.get(each) - most)));
        begins.forEach(consumer::seek);
        toEnds(ends, use);
    }

    private void toEnds(
            Map<TopicPartition, Long> ends,
            java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> use) {
        long most = Math.max(1, patience.toMillis() / POLL.toMillis());
        long left = most;
        while (!isAtEnd(ends)) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(use);
            // poll waits when the server is gone, and never says so.
            left = records.isEmpty() ? left - 1 : most;
            if (left == 0) {
                throw new TimeoutException("nothing came");
            }
        }
    }

    private boolean isAtEnd(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .allMatch(each -> consumer.position(each.getKey(), patience) >= each.getValue());
    }
}
