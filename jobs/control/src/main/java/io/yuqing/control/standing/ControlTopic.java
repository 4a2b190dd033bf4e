/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** A compacted topic as a table: what stands in it, and how to change it. */
public final class ControlTopic {
    private final ControlKafka kafka;
    private final String topic;

    public ControlTopic(ControlKafka kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * A record as it stands.
     *
     * @param offset by which it is older or newer than others of its key
     */
    record Placed(ControlRecord record, long offset) {}

    /**
     * The newest record of each key, by key; a record without content is a deletion and left out.
     *
     * @throws RuntimeException of the Kafka, if it does not answer or the topic does not exist
     */
    public Map<String, ControlRecord> read() {
        Map<String, ControlRecord> newest = new TreeMap<>();
        kafka.read(topic, record -> put(newest, record));
        return newest;
    }

    /**
     * All records that are still there, those of a key from the oldest to the newest.
     *
     * @throws RuntimeException as for {@link #read}
     */
    List<Placed> records() {
        List<Placed> records = new ArrayList<>();
        kafka.read(
                topic,
                record ->
                        records.add(
                                new Placed(
                                        ControlRecord.of(key(record), value(record)),
                                        record.offset())));
        return records;
    }

    /**
     * Writes records under their ids and waits until all are stored.
     *
     * @return the offset of each
     * @throws RuntimeException of the Kafka, if one is not
     */
    public List<Long> write(List<ControlRecord> records) {
        List<Long> offsets = new ArrayList<>();
        try (Producer<byte[], byte[]> producer = kafka.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ControlRecord record : records) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(topic, bytes(record.id), bytes(record.json))));
            }
            for (Future<RecordMetadata> each : sent) {
                offsets.add(each.get().offset());
            }
            return offsets;
        } catch (ExecutionException e) {
            throw kafka.notStored(offsets.size(), records.size(), e.getCause());
        } catch (KafkaException e) {
            throw kafka.notStored(offsets.size(), records.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw kafka.notStored(offsets.size(), records.size(), e);
        }
    }

    private static void put(
            Map<String, ControlRecord> newest, ConsumerRecord<byte[], byte[]> record) {
        String id = key(record);
        String json = value(record);
        if (json.isEmpty()) {
            newest.remove(id);
        } else {
            newest.put(id, ControlRecord.of(id, json));
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    }

    private static String value(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
