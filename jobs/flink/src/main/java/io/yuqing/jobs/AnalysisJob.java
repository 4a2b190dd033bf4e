/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.jobs.analysis.OpinionSources;
import io.yuqing.jobs.analysis.OpinionTopology;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobArguments;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.io.HistorySources;
import io.yuqing.jobs.io.KafkaSources;
import io.yuqing.jobs.io.ProductionSinks;
import io.yuqing.jobs.io.TablesReachable;
import io.yuqing.jobs.io.ToldVersions;
import io.yuqing.jobs.io.TopicsPresent;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The analysis job: from posts and comments in Kafka to counts, alerts and rows in ClickHouse.
 *
 * <p>Arguments: {@code --config FILE}, then {@code --key value} for single options of {@link
 * JobOptions}. Flink's own options are set on the cluster, or as {@code --flink.KEY value} for a
 * local run.
 */
public final class AnalysisJob {
    private AnalysisJob() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env;
        try {
            JobArguments given = JobArguments.of(args);
            JobConfig config = JobConfig.of(given.own());
            TopicsPresent.check(config);
            TablesReachable.check(config, ProductionSinks.TABLES);
            env = define(given.flink(), config);
        } catch (ConfigException e) {
            Mains.refuse(e);
            return;
        }
        env.execute("yuqing analysis");
    }

    private static StreamExecutionEnvironment define(Configuration flink, JobConfig config) {
        Mains.strict(flink);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        OpinionTopology.define(
                env,
                sources(config),
                new ProductionSinks(config),
                config.topology(versions(config)));
        return env;
    }

    private static VersionStart versions(JobConfig config) {
        return switch (config.get(JobOptions.KAFKA_STOP)) {
            case NEVER -> VersionStart.above(ToldVersions.highest(config));
            case LATEST -> VersionStart.OF_HISTORY;
        };
    }

    private static OpinionSources sources(JobConfig config) {
        return switch (config.get(JobOptions.KAFKA_STOP)) {
            case NEVER -> new KafkaSources(config);
            case LATEST -> new HistorySources(config);
        };
    }
}
