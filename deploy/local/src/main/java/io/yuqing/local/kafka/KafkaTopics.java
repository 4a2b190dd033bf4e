/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.kafka;

import io.yuqing.local.process.Pause;
import io.yuqing.local.process.StackException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics so that the next record sent to them is accepted. */
public final class KafkaTopics {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;

    private KafkaTopics() {}

    /**
     * Creates the topics that are absent and returns when every partition of all of them has a
     * leader that answers.
     *
     * <p>Creation alone is not enough: until the leader serves, the first batch of an idempotent
     * producer can be rejected for two minutes and is then dropped (seen with 4.2.1).
     */
    public static void create(String bootstrap, Collection<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
                ignoreExisting(created);
            }
            awaitLeaders(admin, topics.stream().map(NewTopic::name).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while creating Kafka topics.", e);
        } catch (ExecutionException e) {
            throw new StackException(
                    "Kafka topics could not be created at "
                            + bootstrap
                            + ": "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    private static void ignoreExisting(KafkaFuture<Void> created)
            throws InterruptedException, ExecutionException {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void awaitLeaders(Admin admin, Collection<String> names)
            throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!allAnswer(admin, names)) {
            if (System.nanoTime() > deadline) {
                throw new StackException(
                        "Kafka topics "
                                + names
                                + " have no leader after "
                                + LIMIT.toSeconds()
                                + " s: look at the broker's log.");
            }
            Pause.millis(POLL_MILLIS, "Kafka topics " + names);
        }
    }

    private static boolean allAnswer(Admin admin, Collection<String> names)
            throws InterruptedException {
        try {
            Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
            for (TopicDescription topic :
                    admin.describeTopics(names).allTopicNames().get().values()) {
                topic.partitions()
                        .forEach(
                                partition ->
                                        partitions.put(
                                                new TopicPartition(
                                                        topic.name(), partition.partition()),
                                                OffsetSpec.latest()));
            }
            admin.listOffsets(partitions).all().get(5, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }
}
