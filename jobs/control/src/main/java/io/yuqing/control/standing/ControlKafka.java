/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.standing;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;

/** A Kafka as whoever changes entries reaches it; what is wrong with it is said in their words. */
public interface ControlKafka {
    /**
     * Hands out all records that a topic holds now.
     *
     * @throws RuntimeException with a sentence for people if it does not answer, or has no such
     *     topic
     */
    void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> use);

    /** One that waits for all replicas. The caller closes it. */
    Producer<byte[], byte[]> producer();

    /** What to say when it did not take a record. */
    RuntimeException notStored(int stored, int all, Throwable cause);
}
