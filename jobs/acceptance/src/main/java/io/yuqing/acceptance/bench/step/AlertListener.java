/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.wire.KafkaTopics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the alerts topic in a thread of its own and notes when each subject began to fire. */
public final class AlertListener implements Arrivals {
    private static final Duration POLL = Duration.ofMillis(500);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Long> fired = new ConcurrentHashMap<>();
    private final Consumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::listen, "alert listener");

    public AlertListener(String bootstrap) {
        consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(KafkaTopics.ALERTS).stream()
                        .map(info -> new TopicPartition(KafkaTopics.ALERTS, info.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        thread.start();
    }

    /** When the first firing step of a subject arrived here. */
    @Override
    public Map<String, Long> fired() {
        return fired;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    note(record.value(), System.nanoTime());
                }
            }
        } catch (WakeupException closed) {
            // The way to end a poll.
        }
    }

    private void note(byte[] value, long now) {
        try {
            JsonNode alert = json.readTree(value);
            if (alert.path("state").asText().equals("firing")) {
                fired.putIfAbsent(alert.path("subject_id").asText(), now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an alert is no JSON", e);
        }
    }
}
