/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control;

import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A compacted topic as a table: what stands in it, and how to change it. */
final class ControlTopic {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Properties kafka;
    private final String topic;

    /**
     * @param kafka properties of Kafka clients, {@code bootstrap.servers} among them
     */
    ControlTopic(Properties kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * The newest record of each key, by key; a record without content is a deletion and left out.
     *
     * @throws ToolException if Kafka does not answer or the topic does not exist
     */
    Map<String, ControlRecord> read() {
        Map<String, ControlRecord> newest = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(topic, PATIENCE)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
            if (partitions.isEmpty()) {
                throw refused("the topic does not exist", null);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each, PATIENCE) < ends.get(each))) {
                for (ConsumerRecord<byte[], byte[]> record :
                        consumer.poll(Duration.ofMillis(200))) {
                    put(newest, record);
                }
            }
        } catch (KafkaException e) {
            throw refused(e.getMessage(), e);
        }
        return newest;
    }

    /**
     * Writes records under their ids and waits until all are stored.
     *
     * @throws ToolException if one is not
     */
    void write(List<ControlRecord> records) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ControlRecord record : records) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(topic, bytes(record.id), bytes(record.json))));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException | KafkaException e) {
            throw refused(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("interrupted", e);
        }
    }

    private static void put(
            Map<String, ControlRecord> newest, ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            newest.remove(id);
        } else {
            newest.put(
                    id, ControlRecord.of(id, new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    private ToolException refused(String why, Exception cause) {
        return new ToolException(
                "Kafka 主题 "
                        + topic
                        + "（"
                        + kafka.getProperty("bootstrap.servers")
                        + "）无法使用："
                        + why
                        + "；请用 --kafka 给出地址，或先运行 ./yuqing up。",
                cause);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
