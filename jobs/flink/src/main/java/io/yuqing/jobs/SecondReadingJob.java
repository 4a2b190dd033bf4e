/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.RecordSource;
import io.yuqing.connector.kafka.StartOffsets;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.TablesReachable;
import io.yuqing.jobs.io.TopicsPresent;
import io.yuqing.jobs.second.SecondReadingTopology;
import io.yuqing.jobs.second.SecondUids;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The second-reading job: from distinct originals in Kafka, written by the analysis job, to
 * judgements with the encoder in Kafka and ClickHouse. The other jobs run without it.
 *
 * <p>Arguments as for {@link AnalysisJob}. ONNX Runtime must be in Flink's {@code lib/}.
 */
public final class SecondReadingJob {
    private SecondReadingJob() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env;
        try {
            JobArguments given = JobArguments.of(args);
            JobConfig config = JobConfig.ofSecondReading(given.own());
            TopicsPresent.checkSecondReading(config);
            TablesReachable.check(config, SecondReadingTopology.TABLES);
            env = define(given.flink(), config);
        } catch (ConfigException e) {
            Mains.refuse(e);
            return;
        }
        env.execute("yuqing second reading");
    }

    private static StreamExecutionEnvironment define(Configuration flink, JobConfig config) {
        Mains.strict(flink);
        // Its state is how far it has read, and rows that wait for their table.
        flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        env.setMaxParallelism(SecondReadingTopology.MAX_PARALLELISM);
        // One thread judges a hundred originals a second: more than a province has.
        env.setParallelism(1);
        String topic = config.get(JobOptions.KAFKA_TOPIC_ORIGINALS);
        SecondReadingTopology.define(
                env.fromSource(
                                RecordSource.build(
                                        config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                        topic,
                                        config.get(JobOptions.SECOND_READING_GROUP_ID),
                                        StartOffsets.parse(
                                                config.get(JobOptions.KAFKA_START).name()),
                                        config.kafkaProperties()),
                                // No window and no timer: time is only what records say.
                                ControlSource.alwaysIdle(),
                                topic)
                        .uid(SecondUids.SOURCE),
                config);
        return env;
    }
}
