/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.gateway.kafka.TopicTable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** A compacted topic as a table: the newest record of each key. */
final class CompactedTopic {
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
        try (TopicTable table = new TopicTable(topic, consumers.get())) {
            table.readToEnd();
            return table.rows();
        }
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
}
