/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.connector.kafka.LogSource;
import io.yuqing.connector.kafka.RecordSource;
import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.domain.field.FieldException;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.delivery.CaseInput;
import io.yuqing.jobs.delivery.DeliveryGraph;
import io.yuqing.jobs.delivery.DeliveryUids;
import io.yuqing.jobs.delivery.cases.CaseWrite;
import io.yuqing.jobs.delivery.cases.KafkaCaseLog;
import io.yuqing.jobs.delivery.config.DeliveryFile;
import io.yuqing.jobs.delivery.config.DeliverySetup;
import io.yuqing.jobs.delivery.journal.ClickHouseJournal;
import io.yuqing.jobs.delivery.text.CaseLinks;
import io.yuqing.jobs.io.ControlStream;
import io.yuqing.jobs.io.LogOfCasesStart;
import io.yuqing.jobs.io.TablesReachable;
import io.yuqing.jobs.io.TopicsPresent;
import io.yuqing.wire.control.TopicNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The delivery job: from alerts in Kafka to notices in people's hands and a receipt for each in
 * ClickHouse.
 *
 * <p>Arguments as for {@link AnalysisJob}; it needs {@code --delivery.file}. Silences are taken
 * over from their topic while it runs.
 */
public final class DeliveryJob {
    private DeliveryJob() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env;
        try {
            JobArguments given = JobArguments.of(args);
            JobConfig config = JobConfig.ofDelivery(given.own());
            TopicsPresent.checkDelivery(config);
            TablesReachable.check(config, List.of(ClickHouseJournal.TABLE));
            env = define(given.flink(), config);
        } catch (ConfigException e) {
            Mains.refuse(e);
            return;
        }
        env.execute("yuqing delivery");
    }

    private static StreamExecutionEnvironment define(Configuration flink, JobConfig config) {
        DeliverySetup setup = setup(config);
        Mains.strict(flink);
        // Its state is what waits and what is remembered of live alerts: small, read often.
        flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        env.setMaxParallelism(DeliveryGraph.MAX_PARALLELISM);
        env.setParallelism(1);
        DeliveryGraph.define(
                alerts(env, config),
                judgements(env, config),
                ControlStream.of(
                        env,
                        config,
                        JobOptions.KAFKA_TOPIC_SILENCES,
                        JobOptions.DELIVERY_GROUP_ID,
                        DeliveryUids.SILENCE_SOURCE,
                        DeliveryUids.SILENCE_RECORDS),
                config.get(JobOptions.CASES_ENABLED) ? cases(env, config) : null,
                setup,
                TopicNames.of(config.startTopics()),
                config.get(JobOptions.BOARD_URL),
                CaseLinks.of(config.get(JobOptions.LINK_URL), config.get(JobOptions.LINK_KEY_FILE)),
                config.clickHouse());
        return env;
    }

    private static CaseInput cases(StreamExecutionEnvironment env, JobConfig config) {
        String servers = config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS);
        String group = config.get(JobOptions.DELIVERY_GROUP_ID) + "-cases";
        String log = config.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS);
        Properties properties = config.kafkaProperties();
        properties.setProperty(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        Map<CaseWrite.Target, String> topics =
                Map.of(
                        CaseWrite.Target.ACTIONS, log,
                        CaseWrite.Target.TEXTS, config.get(JobOptions.KAFKA_TOPIC_CASE_TEXTS),
                        CaseWrite.Target.EVENTS, config.get(JobOptions.KAFKA_TOPIC_CASE_EVENTS),
                        CaseWrite.Target.CASES, config.get(JobOptions.KAFKA_TOPIC_CASES));
        return new CaseInput(
                env.fromSource(
                                LogSource.build(servers, log, group, config.kafkaProperties()),
                                ControlSource.alwaysIdle(),
                                log)
                        .uid(DeliveryUids.CASE_SOURCE),
                LogOfCasesStart.ask(config, group),
                () -> new KafkaCaseLog(properties, topics));
    }

    private static DeliverySetup setup(JobConfig config) {
        String file = config.get(JobOptions.DELIVERY_FILE);
        try {
            return DeliveryFile.read(Path.of(file), config.get(JobOptions.DELIVERY_CONSOLE_FILE));
        } catch (FieldException e) {
            throw new ConfigException(
                    JobOptions.DELIVERY_FILE.key() + ": " + file + ": " + e.getMessage());
        }
    }

    private static DataStream<KeyedRecord> alerts(
            StreamExecutionEnvironment env, JobConfig config) {
        return env.fromSource(
                        RecordSource.build(
                                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                config.get(JobOptions.KAFKA_TOPIC_ALERTS),
                                config.get(JobOptions.DELIVERY_GROUP_ID),
                                StartOffsets.parse(config.get(JobOptions.KAFKA_START).name()),
                                config.kafkaProperties()),
                        // Decisions go by the clock of those who are told, not by event time.
                        ControlSource.alwaysIdleWithTimes(),
                        config.get(JobOptions.KAFKA_TOPIC_ALERTS))
                .uid(DeliveryUids.ALERT_SOURCE);
    }

    /** From the first that Kafka keeps: what was judged before this job ran counts as well. */
    private static DataStream<LogRecord> judgements(
            StreamExecutionEnvironment env, JobConfig config) {
        String topic = config.get(JobOptions.KAFKA_TOPIC_JUDGEMENTS);
        return env.fromSource(
                        LogSource.build(
                                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                topic,
                                config.get(JobOptions.DELIVERY_GROUP_ID) + "-judgements",
                                config.kafkaProperties()),
                        ControlSource.alwaysIdle(),
                        topic)
                .uid(DeliveryUids.JUDGEMENT_SOURCE);
    }
}
