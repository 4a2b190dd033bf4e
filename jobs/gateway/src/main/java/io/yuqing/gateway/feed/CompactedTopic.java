/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;

/** A compacted topic as a table: the newest record of each key. */
final class CompactedTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Producer<byte[], byte[]> producer;

    /**
     * @param consumers each is closed here
     * @param producer that waits for all replicas
     */
    CompactedTopic(
            String topic,
            Supplier<Consumer<byte[], byte[]>> consumers,
            Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.consumers = consumers;
        this.producer = producer;
    }

    /**
     * What stands in it now; a record without content is a deletion and left out.
     *
     * @throws KafkaException if it cannot be read to its end
     */
    Map<String, ConsumerRecord<byte[], byte[]>> read() {
        Map<String, ConsumerRecord<byte[], byte[]>> newest = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic, PATIENCE).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException(
                        "there is no topic " + topic + ": run the set-up, which makes it");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            long left = PATIENCE.toMillis() / POLL.toMillis();
            while (ends.keySet().stream()
                    .anyMatch(each -> consumer.position(each, PATIENCE) < ends.get(each))) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                records.forEach(record -> keep(newest, record));
                // poll waits when the broker is gone, and never says so.
                left = records.isEmpty() ? left - 1 : PATIENCE.toMillis() / POLL.toMillis();
                if (left == 0) {
                    throw new TimeoutException("nothing came of topic " + topic);
                }
            }
        }
        return newest;
    }

    /** A record under a key. */
    ProducerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    /**
     * Returns when it is stored.
     *
     * @throws KafkaException if it is not
     */
    void put(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + topic + " did not take a record", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static void keep(
            Map<String, ConsumerRecord<byte[], byte[]>> newest,
            ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null || record.value().length == 0) {
            newest.remove(key);
        } else {
            newest.put(key, record);
        }
    }
}
