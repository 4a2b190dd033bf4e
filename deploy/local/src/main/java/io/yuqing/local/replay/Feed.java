/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.StackException;
import io.yuqing.local.replay.ReplayFile.Stream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Brings records into Kafka one at a time, as a collector does; the key is the id of the thread.
 * Not thread-safe.
 */
public final class Feed implements AutoCloseable {
    /** How long one record may take: a feed is told soon that Kafka is away. */
    private static final int PATIENCE_MILLIS = 10_000;

    private static final int REQUEST_MILLIS = 4_000;

    private final Producer<byte[], byte[]> producer;
    private final Map<Stream, String> topics = new EnumMap<>(Stream.class);
    private final Map<Stream, FieldFinder> threadFields = new EnumMap<>(Stream.class);

    Feed(Producer<byte[], byte[]> producer, String postsTopic, String commentsTopic) {
        this.producer = producer;
        topics.put(Stream.POSTS, postsTopic);
        topics.put(Stream.COMMENTS, commentsTopic);
        for (Stream stream : Stream.values()) {
            threadFields.put(stream, new FieldFinder(stream.threadField()));
        }
    }

    /**
     * @param client properties of a client, its address among them
     */
    public static Feed open(Map<String, Object> client, String postsTopic, String commentsTopic) {
        Map<String, Object> properties = new HashMap<>(client);
        properties.put("max.block.ms", PATIENCE_MILLIS);
        properties.put("request.timeout.ms", REQUEST_MILLIS);
        properties.put("delivery.timeout.ms", PATIENCE_MILLIS);
        return new Feed(KafkaRecords.producer(properties), postsTopic, commentsTopic);
    }

    /**
     * Returns when Kafka has acknowledged the record.
     *
     * @throws StackException if it does not within seconds; it may have the record all the same
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public void send(Stream stream, byte[] record) throws InterruptedException {
        byte[] key = threadFields.get(stream).find(record);
        try {
            producer.send(new ProducerRecord<>(topics.get(stream), key, record)).get();
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        } catch (KafkaException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static InterruptedException interrupted(InterruptException cause) {
        // Kafka sets the flag as well, and would then refuse to close.
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException(cause.getMessage());
        interrupted.initCause(cause);
        return interrupted;
    }

    private static StackException refused(Throwable cause) {
        return new StackException("Kafka did not take a record: " + cause.getMessage(), cause);
    }
}
