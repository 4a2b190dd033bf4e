/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A compacted topic as one consumer sees it: the newest record of each key. A record without
 * content is a deletion and left out. For one thread.
 */
public final class TopicTable implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, ConsumerRecord<byte[], byte[]>> newest = new LinkedHashMap<>();

    /**
     * Nothing is read yet.
     *
     * @param consumer is closed with it
     */
    public TopicTable(String topic, Consumer<byte[], byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** The same by a consumer of its own. */
    public static TopicTable open(String topic, Properties kafka) {
        return new TopicTable(topic, consumer(kafka));
    }

    /** A consumer without a group, which reads what it is assigned. */
    public static Consumer<byte[], byte[]> consumer(Properties kafka) {
        Properties client = new Properties();
        client.putAll(kafka);
        client.setProperty("enable.auto.commit", "false");
        client.setProperty("auto.offset.reset", "earliest");
        client.setProperty("allow.auto.create.topics", "false");
        return new KafkaConsumer<>(
                client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Reads to where it ends now.
     *
     * @throws KafkaException if it cannot
     */
    public void readToEnd() {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic, PATIENCE).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(
                    "there is no topic " + topic + ": run the set-up, which makes it");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        long left = PATIENCE.toMillis() / POLL.toMillis();
        while (ends.keySet().stream()
                .anyMatch(each -> consumer.position(each, PATIENCE) < ends.get(each))) {
            // poll waits when the broker is gone, and never says so.
            left = follow(POLL).isEmpty() ? left - 1 : PATIENCE.toMillis() / POLL.toMillis();
            if (left == 0) {
                throw new TimeoutException("nothing came of topic " + topic);
            }
        }
    }

    /**
     * Takes what has come since.
     *
     * @param wait for the first of it
     * @return the keys that stand for something else now
     */
    public Collection<String> follow(Duration wait) {
        Collection<String> changed = new LinkedHashSet<>();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        records.forEach(record -> changed.add(keep(record)));
        return changed;
    }

    /** What stands in it as far as it was read. */
    public Map<String, ConsumerRecord<byte[], byte[]>> rows() {
        return Collections.unmodifiableMap(newest);
    }

    /** From another thread: whatever it waits for it waits no longer, and throws. */
    public void wake() {
        consumer.wakeup();
    }

    private String keep(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null || record.value().length == 0) {
            newest.remove(key);
        } else {
            newest.put(key, record);
        }
        return key;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
