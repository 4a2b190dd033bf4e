/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.delivery.cases.LogStart;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka how far the log of cases goes, and how far an earlier run has read it. */
public final class LogOfCasesStart {
    private static final Logger LOG = LoggerFactory.getLogger(LogOfCasesStart.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LogOfCasesStart() {}

    /** {@link LogStart#UNKNOWN} if Kafka does not answer: the job waits for it, this does not. */
    public static LogStart ask(JobConfig config, String group) {
        Properties properties = config.kafkaProperties();
        properties.setProperty(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS));
        String patience = Long.toString(PATIENCE.toMillis());
        properties.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patience);
        properties.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, patience);
        TopicPartition log = new TopicPartition(config.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS), 0);
        try (Admin admin = Admin.create(properties)) {
            long end =
                    admin.listOffsets(Map.of(log, OffsetSpec.latest()))
                            .partitionResult(log)
                            .get()
                            .offset();
            OffsetAndMetadata read =
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(log);
            // A log that was made anew is shorter than what was read of the old one.
            return new LogStart(read == null ? 0 : Math.min(read.offset(), end), end);
        } catch (ExecutionException | KafkaException e) {
            LOG.warn("Kafka does not say yet how far the log of cases goes: {}", e.getMessage());
            return LogStart.UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LogStart.UNKNOWN;
        }
    }
}
