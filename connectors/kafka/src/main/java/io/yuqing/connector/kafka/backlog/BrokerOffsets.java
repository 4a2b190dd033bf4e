/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka.backlog;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks Kafka for offsets. Every answer comes within seconds or is an exception. */
final class BrokerOffsets implements AutoCloseable {
    /** The task waits meanwhile. */
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final Admin admin;
    private final String group;

    /**
     * @param properties of Kafka's clients, with the address of the brokers
     */
    BrokerOffsets(Properties properties, String group) {
        Properties own = new Properties();
        own.putAll(properties);
        String answer = Long.toString(ANSWER.toMillis());
        own.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, answer);
        own.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, answer);
        this.admin = Admin.create(own);
        this.group = group;
    }

    /** Behind the newest record of each. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return list(partitions, OffsetSpec.latest());
    }

    /** Of the oldest record of each that is not deleted. */
    Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return list(partitions, OffsetSpec.earliest());
    }

    /** Where the group goes on; nothing for those it has not read. */
    Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> answer =
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
        answer.forEach(
                (partition, committed) -> {
                    if (committed != null) {
                        offsets.put(partition, committed.offset());
                    }
                });
        return offsets;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }

    private Map<TopicPartition, Long> list(Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get()
                .forEach((partition, answer) -> offsets.put(partition, answer.offset()));
        return offsets;
    }
}
