/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.jobs.access.KafkaRefusal;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.config.KafkaStop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.ConfigOption;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Kafka, before the job is submitted, whether its topics exist: a mistyped name is told in a
 * sentence instead of in a loop of restarts. A broker that does not answer is no reason to refuse;
 * the job waits for it.
 */
public final class TopicsPresent {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(TopicsPresent.class);
    static final List<ConfigOption<String>> OF_ANALYSIS =
            List.of(
                    JobOptions.KAFKA_TOPIC_POSTS,
                    JobOptions.KAFKA_TOPIC_COMMENTS,
                    JobOptions.KAFKA_TOPIC_TOPICS,
                    JobOptions.KAFKA_TOPIC_RULES,
                    JobOptions.KAFKA_TOPIC_SOURCES,
                    JobOptions.KAFKA_TOPIC_ALERTS,
                    JobOptions.KAFKA_TOPIC_DEAD_LETTERS,
                    JobOptions.KAFKA_TOPIC_ORIGINALS);
    static final List<ConfigOption<String>> OF_DELIVERY =
            List.of(
                    JobOptions.KAFKA_TOPIC_ALERTS,
                    JobOptions.KAFKA_TOPIC_SILENCES,
                    JobOptions.KAFKA_TOPIC_JUDGEMENTS);
    static final List<ConfigOption<String>> OF_SECOND_READING =
            List.of(JobOptions.KAFKA_TOPIC_ORIGINALS, JobOptions.KAFKA_TOPIC_JUDGEMENTS);
    static final List<ConfigOption<String>> OF_CASES =
            List.of(
                    JobOptions.KAFKA_TOPIC_CASE_ACTIONS,
                    JobOptions.KAFKA_TOPIC_CASE_TEXTS,
                    JobOptions.KAFKA_TOPIC_CASE_EVENTS,
                    JobOptions.KAFKA_TOPIC_CASES);

    private TopicsPresent() {}

    /**
     * Checks the topics of the analysis job.
     *
     * @throws ConfigException with one sentence for each topic that does not exist, or one if Kafka
     *     does not let the job in
     */
    public static void check(JobConfig config) {
        check(config, OF_ANALYSIS);
    }

    /** Checks those of the delivery job, likewise. */
    public static void checkDelivery(JobConfig config) {
        List<ConfigOption<String>> needed = new ArrayList<>(OF_DELIVERY);
        if (config.get(JobOptions.CASES_ENABLED)) {
            needed.addAll(OF_CASES);
        }
        check(config, needed);
    }

    /** Checks those of the second-reading job, likewise. */
    public static void checkSecondReading(JobConfig config) {
        check(config, OF_SECOND_READING);
    }

    private static void check(JobConfig config, List<ConfigOption<String>> needed) {
        String servers = config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS);
        Properties properties = config.kafkaProperties();
        properties.setProperty(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        String patience = Long.toString(PATIENCE.toMillis());
        properties.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        properties.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        try (Admin admin = Admin.create(properties)) {
            Set<String> present = admin.listTopics().names().get();
            List<String> problems = new ArrayList<>();
            for (ConfigOption<String> option : needed) {
                if (!present.contains(config.get(option))) {
                    problems.add(
                            option.key()
                                    + " is '"
                                    + config.get(option)
                                    + "', which does not exist at "
                                    + servers
                                    + "; correct the name, or let SetupMain create it.");
                }
            }
            if (!problems.isEmpty()) {
                throw new ConfigException(problems);
            }
            if (needed.contains(JobOptions.KAFKA_TOPIC_CASE_ACTIONS)) {
                LogOfCases.requireOneOrder(admin, config, present);
            }
            if (needed == OF_ANALYSIS && config.get(JobOptions.KAFKA_STOP) == KafkaStop.NEVER) {
                warnOfForeignClocks(admin, config, present);
            }
        } catch (ExecutionException | KafkaException e) {
            Optional<String> refusal =
                    KafkaRefusal.sentence(e, servers, config.get(JobOptions.KAFKA_USER));
            if (refusal.isPresent()) {
                throw new ConfigException(refusal.get());
            }
            LOG.warn(
                    "Kafka at {} does not answer yet, and the job will wait for it; {}.",
                    servers,
                    KafkaRefusal.HINT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The job works all the same, and event time is only as good as the collectors' clocks. */
    private static void warnOfForeignClocks(Admin admin, JobConfig config, Set<String> present)
            throws ExecutionException, InterruptedException {
        for (String topic : ItemTopics.datedByCollectors(admin, config, present)) {
            LOG.warn(
                    "The records of topic {} are dated by whoever sends them, so a collector with a"
                            + " wrong clock can make items of others late; run SetupMain again, or"
                            + " set message.timestamp.type=LogAppendTime on the topic.",
                    topic);
        }
    }
}
