/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.acceptance.bench.load.DemoItems;
import io.yuqing.acceptance.bench.probe.ThreadCpu;
import io.yuqing.wire.KafkaTopics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reading and decoding alone: a Kafka consumer and the job's decoder on one thread, without Flink.
 * Each round reads all records; the last one counts.
 */
final class SourceDecode {
    private static final int ROUNDS = 3;
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * @param cpuMicros CPU time of the thread for one record
     * @param perSecond records a second of wall time
     */
    record Speed(double cpuMicros, double perSecond) {}

    private SourceDecode() {}

    static Speed measure(String bootstrap) {
        Speed speed = null;
        for (int round = 0; round < ROUNDS; round++) {
            speed = round(bootstrap);
        }
        return speed;
    }

    private static Speed round(String bootstrap) {
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (String topic : List.of(KafkaTopics.POSTS, KafkaTopics.COMMENTS)) {
                consumer.partitionsFor(topic)
                        .forEach(
                                info ->
                                        partitions.add(
                                                new TopicPartition(topic, info.partition())));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long left =
                    consumer.endOffsets(partitions).values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
            return read(consumer, left);
        }
    }

    private static Speed read(Consumer<byte[], byte[]> consumer, long records) {
        long cpu = ThreadCpu.nanos();
        long start = System.nanoTime();
        long left = records;
        while (left > 0) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                DemoItems.decode(record.topic().equals(KafkaTopics.COMMENTS), record.value());
                left--;
            }
        }
        return new Speed(
                (ThreadCpu.nanos() - cpu) / 1e3 / records,
                records / ((System.nanoTime() - start) / 1e9));
    }
}
