/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.record.TimestampType;

/**
 * The topic that is the log of cases. Its order is the order of what happened, so it has one
 * partition; its times are the broker's, and nothing in it is ever thrown away.
 */
final class LogOfCases {
    static final Map<String, String> SETTINGS =
            Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    "-1",
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    TimestampType.LOG_APPEND_TIME.name);

    private LogOfCases() {}

    /**
     * @throws ConfigException if the topic is there and has several partitions
     */
    static void requireOneOrder(Admin admin, JobConfig config, Set<String> present)
            throws ExecutionException, InterruptedException {
        String topic = config.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS);
        int partitions = present.contains(topic) ? partitions(admin, topic) : 1;
        if (partitions > 1) {
            throw new ConfigException(
                    "%s is '%s', which has %d partitions, and steps of cases need"
                                    .formatted(
                                            JobOptions.KAFKA_TOPIC_CASE_ACTIONS.key(),
                                            topic,
                                            partitions)
                            + " one order; name a topic that does not exist yet, and let SetupMain"
                            + " create it.");
        }
    }

    /** One if Kafka may not tell. */
    private static int partitions(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        try {
            return admin.describeTopics(List.of(topic))
                    .topicNameValues()
                    .get(topic)
                    .get()
                    .partitions()
                    .size();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return 1;
            }
            throw e;
        }
    }
}
