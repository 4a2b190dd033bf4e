/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.io.KafkaSources;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.windowing.assigners.TumblingEventTimeWindows;

/**
 * Posts, comments and negative items of each thread and minute, from Kafka to ClickHouse. Takes the
 * arguments of the analysis job.
 */
public final class ReferenceJob {
    /** What the name of the task begins with that counts. */
    public static final String COUNT = "count by thread and minute";

    private ReferenceJob() {}

    public static void main(String[] args) throws Exception {
        JobArguments given = JobArguments.of(args);
        JobConfig config = JobConfig.of(given.own());
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(tuned(given.flink()));
        new KafkaSources(config)
                .items(env)
                .flatMap(new JudgeText(config.get(JobOptions.TOPICS_FILE)))
                .name("judge text")
                .keyBy(item -> item.thread)
                .window(TumblingEventTimeWindows.of(Duration.ofMinutes(1)))
                // Collectors bring items late, and a window takes corrections as long as ours do.
                .allowedLateness(config.get(JobOptions.WINDOW_RETENTION))
                .aggregate(new CountItems(), new MinuteOfThread())
                .name(COUNT)
                .sinkTo(
                        new JdbcSink(
                                config.clickHouse(),
                                config.get(JobOptions.CLICKHOUSE_BATCH_ROWS),
                                config.get(JobOptions.CLICKHOUSE_BATCH_AGE)))
                .name("table " + ReferenceTable.NAME);
        env.execute("reference");
    }

    /** What every guide to fast jobs says first. */
    private static Configuration tuned(Configuration flink) {
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        return flink;
    }
}
