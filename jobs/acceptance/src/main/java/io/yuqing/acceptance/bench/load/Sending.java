/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.load;

import io.yuqing.local.kafka.KafkaRecords;
import io.yuqing.local.process.StackException;
import io.yuqing.wire.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Posts and comments on their way into Kafka, keyed by thread as collectors key them. */
public final class Sending implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;
    private final AtomicReference<Exception> refused = new AtomicReference<>();
    private long sent;

    public Sending(String bootstrap) {
        producer = KafkaRecords.producer(bootstrap);
    }

    /** The same of a record with its place. */
    public void send(Outgoing record) {
        send(record.comment(), record.thread(), record.value());
    }

    /**
     * Hands the record to the producer, which sends it within milliseconds.
     *
     * @param thread null for a record in which none is found
     */
    public void send(boolean comment, String thread, byte[] value) {
        String topic = comment ? KafkaTopics.COMMENTS : KafkaTopics.POSTS;
        byte[] key = thread == null ? null : thread.getBytes(StandardCharsets.UTF_8);
        // The callback looks at the outcome; flush() tells of it.
        var unused =
                producer.send(
                        new ProducerRecord<>(topic, key, value),
                        (metadata, error) -> {
                            if (error != null) {
                                refused.compareAndSet(null, error);
                            }
                        });
        sent++;
    }

    /** Returns when Kafka has acknowledged all; how many that are. */
    public long flush() {
        producer.flush();
        if (refused.get() != null) {
            throw new StackException(
                    "Kafka refused a record: " + refused.get().getMessage(), refused.get());
        }
        return sent;
    }

    @Override
    public void close() {
        producer.close();
    }
}
