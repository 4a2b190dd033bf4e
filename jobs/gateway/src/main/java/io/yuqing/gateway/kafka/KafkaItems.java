/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.kafka;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.gateway.config.KafkaSettings;
import io.yuqing.gateway.config.TopicNames;
import io.yuqing.gateway.ingest.ItemSender;
import io.yuqing.intake.send.ItemProducer;
import io.yuqing.intake.send.NotStoredException;
import io.yuqing.intake.send.Written.Range;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Items into their topics, by one producer for all who send. What it cannot hold it refuses: who
 * sent it still has it.
 */
public final class KafkaItems implements ItemSender, AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final Producer<byte[], byte[]> producer;
    private final TopicNames topics;

    KafkaItems(Producer<byte[], byte[]> producer, TopicNames topics) {
        this.producer = producer;
        this.topics = topics;
    }

    /**
     * Does not wait for Kafka.
     *
     * @throws KafkaException if the settings cannot be used
     */
    public static KafkaItems open(KafkaSettings kafka, TopicNames topics) {
        Properties client = new Properties();
        client.setProperty("buffer.memory", Integer.toString(32 << 20));
        client.setProperty("batch.size", Integer.toString(256 << 10));
        client.setProperty("max.request.size", Integer.toString(2 << 20));
        client.setProperty("linger.ms", "5");
        client.setProperty("max.block.ms", "2000");
        client.setProperty("request.timeout.ms", "8000");
        client.setProperty("delivery.timeout.ms", "20000");
        client.setProperty("socket.connection.setup.timeout.ms", "5000");
        client.putAll(kafka.client());
        client.setProperty("acks", "all");
        return new KafkaItems(
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer()),
                topics);
    }

    @Override
    public Map<String, Map<Integer, Range>> send(List<CollectedItem> items) {
        // Not closed: its producer is that of all.
        ItemProducer batch = new ItemProducer(producer, topics.posts(), topics.comments());
        try {
            items.forEach(batch::send);
            return batch.finish().ranges();
        } catch (IllegalStateException e) {
            throw new NotStoredException(0, e);
        }
    }

    @Override
    public void close() {
        producer.close(CLOSING);
    }
}
