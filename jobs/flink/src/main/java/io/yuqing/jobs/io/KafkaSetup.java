/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.jobs.access.KafkaRefusal;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.ConfigOption;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.record.TimestampType;

/**
 * Creates the topics that are missing and waits until each partition answers. Topics of items that
 * exist are told to date records by the broker, see {@link ItemTopics}.
 */
public final class KafkaSetup {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> PLAIN = Map.of();
    private static final Map<String, String> KEPT = Map.of("retention.ms", "-1");

    /**
     * Alerts say what items say, and so live no longer than texts of items. From when they were
     * told, as in the tables: a replay tells alerts of long ago.
     */
    private static final Map<String, String> WITH_TEXTS =
            Map.of(
                    "retention.ms",
                    Long.toString(SubjectSnapshot.TEXTS_KEPT.toMillis()),
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    TimestampType.LOG_APPEND_TIME.name);

    /** The newest of each item, as long as the texts that its words are of. */
    private static final Map<String, String> NEWEST_WITH_TEXTS =
            Map.of(
                    "cleanup.policy",
                    "compact,delete",
                    "retention.ms",
                    Long.toString(SubjectSnapshot.TEXTS_KEPT.toMillis()),
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    TimestampType.LOG_APPEND_TIME.name);

    private final JobConfig config;
    private final int partitions;

    public KafkaSetup(JobConfig config, int partitions) {
        this.config = config;
        this.partitions = partitions;
    }

    /**
     * What was done.
     *
     * @param created names of the topics that were missing
     * @param dated names of those that were there and whose records are dated by the broker from
     *     now on
     * @param left names of those of which it may not change that
     */
    public record Done(List<String> created, List<String> dated, List<String> left) {}

    /**
     * @throws ConfigException if Kafka cannot be reached, or a topic that is there cannot be used
     */
    public Done run() {
        Properties properties = config.kafkaProperties();
        String servers = config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS);
        properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        try (Admin admin = Admin.create(properties)) {
            Set<String> present =
                    admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            LogOfCases.requireOneOrder(admin, config, present);
            List<NewTopic> missing = new ArrayList<>();
            for (NewTopic topic : wanted()) {
                if (!present.contains(topic.name())) {
                    missing.add(topic);
                }
            }
            List<String> dated = new ArrayList<>();
            List<String> left = new ArrayList<>();
            for (String topic : ItemTopics.datedByCollectors(admin, config, present)) {
                (ItemTopics.dateByBroker(admin, topic) ? dated : left).add(topic);
            }
            admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            awaitLeaders(admin, missing);
            return new Done(missing.stream().map(NewTopic::name).toList(), dated, left);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new ConfigException(
                    KafkaRefusal.sentence(e, servers, config.get(JobOptions.KAFKA_USER))
                            .orElseGet(() -> noAnswer(servers, e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigException("interrupted while creating topics");
        }
    }

    private static String noAnswer(String servers, Exception error) {
        return JobOptions.KAFKA_BOOTSTRAP_SERVERS.key()
                + " is "
                + servers
                + ": no broker answered in "
                + PATIENCE.toSeconds()
                + " s ("
                + (error.getCause() == null ? error : error.getCause()).getMessage()
                + "); start Kafka or correct the address; "
                + KafkaRefusal.HINT
                + ".";
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(topic(JobOptions.KAFKA_TOPIC_POSTS, partitions, ItemTopics.SETTINGS));
        topics.add(topic(JobOptions.KAFKA_TOPIC_COMMENTS, partitions, ItemTopics.SETTINGS));
        topics.add(topic(JobOptions.KAFKA_TOPIC_TOPICS, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_RULES, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_SOURCES, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_SILENCES, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_FEED_POSITIONS, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_ACCOUNTS, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_SETTINGS_LOG, 1, KEPT));
        topics.add(topic(JobOptions.KAFKA_TOPIC_CASE_ACTIONS, 1, LogOfCases.SETTINGS));
        topics.add(topic(JobOptions.KAFKA_TOPIC_CASE_TEXTS, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_CASE_EVENTS, 1, KEPT));
        topics.add(topic(JobOptions.KAFKA_TOPIC_CASES, 1, COMPACTED));
        topics.add(topic(JobOptions.KAFKA_TOPIC_ALERTS, partitions, WITH_TEXTS));
        topics.add(topic(JobOptions.KAFKA_TOPIC_DEAD_LETTERS, partitions, PLAIN));
        topics.add(topic(JobOptions.KAFKA_TOPIC_ORIGINALS, partitions, WITH_TEXTS));
        topics.add(topic(JobOptions.KAFKA_TOPIC_JUDGEMENTS, partitions, NEWEST_WITH_TEXTS));
        return topics;
    }

    private NewTopic topic(ConfigOption<String> name, int count, Map<String, String> settings) {
        return new NewTopic(config.get(name), Optional.of(count), Optional.empty())
                .configs(settings);
    }

    /**
     * Right after its creation a partition can reject the first batch of an idempotent producer;
     * once it answers for its offsets it takes records.
     */
    private static void awaitLeaders(Admin admin, List<NewTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        for (NewTopic topic : topics) {
            for (int partition = 0; partition < topic.numPartitions(); partition++) {
                partitions.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
            }
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answer(admin, partitions, end)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** False if the broker does not know all of them yet and there is time left. */
    private static boolean answer(Admin admin, Map<TopicPartition, OffsetSpec> partitions, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.listOffsets(partitions).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException
                    && System.nanoTime() < end) {
                return false;
            }
            throw e;
        }
    }
}
