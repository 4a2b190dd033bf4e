/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.ConfigOption;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.record.TimestampType;

/**
 * How the topics of items date their records: by the broker, whose one clock bounds event time.
 * With the default, each collector dates its own records, and one with a wrong clock dates them
 * wrongly.
 */
final class ItemTopics {
    static final Map<String, String> SETTINGS =
            Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);

    private static final List<ConfigOption<String>> TOPICS =
            List.of(JobOptions.KAFKA_TOPIC_POSTS, JobOptions.KAFKA_TOPIC_COMMENTS);

    private ItemTopics() {}

    /**
     * Lets the broker date the records of a topic; what it holds keeps its dates.
     *
     * @return false if that is not allowed
     */
    static boolean dateByBroker(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        List<AlterConfigOp> changes =
                SETTINGS.entrySet().stream()
                        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList();
        try {
            admin.incrementalAlterConfigs(Map.of(resource(topic), changes)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Names of those that exist and whose records bear what each collector takes for the time. None
     * if Kafka may not tell.
     */
    static List<String> datedByCollectors(Admin admin, JobConfig config, Set<String> present)
            throws ExecutionException, InterruptedException {
        List<ConfigResource> asked =
                TOPICS.stream()
                        .map(config::get)
                        .filter(present::contains)
                        .map(ItemTopics::resource)
                        .toList();
        try {
            return admin.describeConfigs(asked).all().get().entrySet().stream()
                    .filter(topic -> isDatedByCollectors(topic.getValue()))
                    .map(topic -> topic.getKey().name())
                    .sorted()
                    .toList();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return List.of();
            }
            throw e;
        }
    }

    /** No, as far as can be told, of a server that does not know the setting. */
    static boolean isDatedByCollectors(Config settings) {
        return SETTINGS.entrySet().stream()
                .anyMatch(
                        each -> {
                            ConfigEntry entry = settings.get(each.getKey());
                            return entry != null && !each.getValue().equals(entry.value());
                        });
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
