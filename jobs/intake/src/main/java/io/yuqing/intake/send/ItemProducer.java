/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.send;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.CollectedItem.Stream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Sends items to their topics and believes only what all replicas have confirmed. Keyed by thread,
 * so that a thread stays in order.
 */
public final class ItemProducer implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final String postsTopic;
    private final String commentsTopic;
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private final Written written = new Written();

    /**
     * @param producer that waits for all replicas; closed with this
     */
    public ItemProducer(
            Producer<byte[], byte[]> producer, String postsTopic, String commentsTopic) {
        this.producer = producer;
        this.postsTopic = postsTopic;
        this.commentsTopic = commentsTopic;
    }

    /**
     * Sends one, or waits until there is room for it.
     *
     * @throws NotStoredException if this or an earlier one was not stored
     */
    public void send(CollectedItem item) {
        String topic = item.stream() == Stream.POST ? postsTopic : commentsTopic;
        byte[] key = item.key().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(
                    new ProducerRecord<>(topic, key, item.json()),
                    (metadata, error) -> {
                        if (error == null) {
                            written.stored(
                                    new TopicPartition(metadata.topic(), metadata.partition()),
                                    metadata.offset());
                        } else {
                            failure.compareAndSet(null, error);
                        }
                    });
        } catch (KafkaException e) {
            throw notStored(e);
        }
        requireNoFailure();
    }

    /**
     * Returns when everything that was sent is stored.
     *
     * @throws NotStoredException if something was not
     */
    public Written finish() {
        try {
            producer.flush();
        } catch (KafkaException e) {
            throw notStored(e);
        }
        requireNoFailure();
        return written;
    }

    private void requireNoFailure() {
        Exception error = failure.get();
        if (error != null) {
            throw notStored(error);
        }
    }

    private NotStoredException notStored(Exception cause) {
        return new NotStoredException(written.count(), cause);
    }

    @Override
    public void close() {
        producer.close();
    }
}
