/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

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
    private final Wiring wiring;
    private final Admin admin;

    Backlog(Wiring wiring) {
        this.wiring = wiring;
        admin = wiring.kafka().admin();
    }

    /**
     * Records behind the offsets that the job has committed. It commits when a checkpoint is
     * complete, and so zero means that all results were handed to the writers of the tables.
     */
    long records() {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            Map<TopicPartition, OffsetSpec> earliest = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(List.of(wiring.posts(), wiring.comments()))
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
                    admin.listConsumerGroupOffsets(wiring.group())
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
            throw wiring.kafka().refused(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw wiring.kafka().refused(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
