/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import io.yuqing.local.process.StackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Raw records in and out of a broker: bytes stay the bytes they were. */
public final class KafkaRecords {
    private static final Duration POLL = Duration.ofMillis(200);

    private KafkaRecords() {}

    /**
     * An idempotent producer that waits for all acknowledgements; its send futures must be read.
     */
    public static Producer<byte[], byte[]> producer(String bootstrap) {
        return producer(Map.of("bootstrap.servers", bootstrap));
    }

    /** The same of a broker that asks who is there; {@code client} as for {@link #produce}. */
    public static Producer<byte[], byte[]> producer(Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("acks", "all");
        properties.put("enable.idempotence", true);
        properties.put("linger.ms", 5);
        properties.put("batch.size", 256 * 1024);
        properties.put("max.request.size", BrokerSettings.MAX_MESSAGE_BYTES);
        return new KafkaProducer<>(
                properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Sends and checks every future: returns only if the broker has them all. */
    public static void produce(String bootstrap, List<ProducerRecord<byte[], byte[]>> records) {
        produce(Map.of("bootstrap.servers", bootstrap), records);
    }

    /**
     * The same to a broker that asks who is there.
     *
     * @param client properties of a client, its address among them
     */
    public static void produce(
            Map<String, Object> client, List<ProducerRecord<byte[], byte[]>> records) {
        try (Producer<byte[], byte[]> producer = producer(client)) {
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (ProducerRecord<byte[], byte[]> record : records) {
                sent.add(producer.send(record));
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while sending to Kafka.", e);
        } catch (ExecutionException e) {
            throw new StackException(
                    "Kafka at "
                            + client.get("bootstrap.servers")
                            + " refused a record: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** All records a topic holds at the time of the call, by partition and offset. */
    public static List<ConsumerRecord<byte[], byte[]>> readAll(String bootstrap, String topic) {
        return readAll(Map.of("bootstrap.servers", bootstrap), topic);
    }

    /** The same of a broker that asks who is there; {@code client} as for {@link #produce}. */
    public static List<ConsumerRecord<byte[], byte[]>> readAll(
            Map<String, Object> client, String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer(client)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(records::add);
            }
            records.removeIf(
                    record ->
                            record.offset()
                                    >= ends.get(new TopicPartition(topic, record.partition())));
            return records;
        }
    }

    /** How many records a topic holds at the time of the call, none of a transaction. */
    public static long count(String bootstrap, String topic) {
        try (Consumer<byte[], byte[]> consumer = consumer(Map.of("bootstrap.servers", bootstrap))) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            return total(consumer.endOffsets(partitions))
                    - total(consumer.beginningOffsets(partitions));
        }
    }

    private static long total(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("enable.auto.commit", false);
        properties.put("isolation.level", "read_committed");
        properties.put("max.partition.fetch.bytes", BrokerSettings.MAX_MESSAGE_BYTES);
        return new KafkaConsumer<>(
                properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
