/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.standing;

import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** A compacted topic as a table: what stands in it, and how to change it. */
public final class ControlTopic {
    private final KafkaServer kafka;
    private final String topic;

    public ControlTopic(KafkaServer kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /**
     * The newest record of each key, by key; a record without content is a deletion and left out.
     *
     * @throws ToolException if Kafka does not answer or the topic does not exist
     */
    public Map<String, ControlRecord> read() {
        Map<String, ControlRecord> newest = new TreeMap<>();
        kafka.read(topic, record -> put(newest, record));
        return newest;
    }

    /**
     * Writes records under their ids and waits until all are stored.
     *
     * @throws ToolException if one is not
     */
    public void write(List<ControlRecord> records) {
        int stored = 0;
        try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ControlRecord record : records) {
                sent.add(
                        producer.send(
                                new ProducerRecord<>(topic, bytes(record.id), bytes(record.json))));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get();
                stored++;
            }
        } catch (ExecutionException e) {
            throw notStored(stored, records.size(), e.getCause());
        } catch (KafkaException e) {
            throw notStored(stored, records.size(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored(stored, records.size(), e);
        }
    }

    private ToolException notStored(int stored, int all, Throwable cause) {
        return new ToolException(
                kafka.refused(cause).getMessage()
                        + "已写入 %d 条，共 %d 条；Kafka 恢复后请再次执行同一命令。".formatted(stored, all),
                cause);
    }

    private static void put(
            Map<String, ControlRecord> newest, ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null || record.value().length == 0) {
            newest.remove(id);
        } else {
            newest.put(
                    id, ControlRecord.of(id, new String(record.value(), StandardCharsets.UTF_8)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
