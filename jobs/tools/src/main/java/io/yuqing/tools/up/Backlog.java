/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import io.yuqing.local.process.StackException;
import io.yuqing.wire.KafkaTopics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How much of the input the job has not finished. */
final class Backlog implements AutoCloseable {
    private final Admin admin;

    Backlog(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /**
     * Records behind the offsets that the job has committed. It commits when a checkpoint is
     * complete, and so zero means that all results were handed to ClickHouse.
     */
    long records() {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(List.of(KafkaTopics.POSTS, KafkaTopics.COMMENTS))
                            .allTopicNames()
                            .get()
                            .values()) {
                topic.partitions()
                        .forEach(
                                info -> {
                                    TopicPartition partition =
                                            new TopicPartition(topic.name(), info.partition());
                                    latest.put(partition, OffsetSpec.latest());
                                    earliest.put(partition, OffsetSpec.earliest());
                                });
            }
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
            Map<TopicPartition, ListOffsetsResultInfo> starts =
                    admin.listOffsets(earliest).all().get();
            Map<TopicPartition, OffsetAndMetadata> committed =
                    admin.listConsumerGroupOffsets(JobArguments.GROUP)
                            .partitionsToOffsetAndMetadata()
                            .get();
            long behind = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end : ends.entrySet()) {
                OffsetAndMetadata done = committed.get(end.getKey());
                long from = done == null ? starts.get(end.getKey()).offset() : done.offset();
                behind += Math.max(0, end.getValue().offset() - from);
            }
            return behind;
        } catch (ExecutionException e) {
            throw new StackException("Kafka does not tell its offsets: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking Kafka for offsets.", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
