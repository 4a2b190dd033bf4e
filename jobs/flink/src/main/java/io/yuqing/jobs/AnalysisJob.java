/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs;

import io.yuqing.jobs.operator.OpinionTopology;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The analysis job: from posts and comments in Kafka to counts, alerts and rows in ClickHouse.
 *
 * <p>Arguments: {@code --config FILE}, then {@code --key value} for single options of {@link
 * JobOptions}. Flink's own options are set on the cluster, or as {@code --flink.KEY value} for a
 * local run.
 */
public final class AnalysisJob {
    private static final String FLINK_PREFIX = "flink.";

    private AnalysisJob() {}

    public static void main(String[] args) throws Exception {
        StreamExecutionEnvironment env;
        try {
            Configuration given = ConfigFile.ofArguments(args);
            Configuration flink = new Configuration();
            Configuration own = new Configuration();
            given.toMap()
                    .forEach(
                            (key, value) -> {
                                if (key.startsWith(FLINK_PREFIX)) {
                                    flink.setString(key.substring(FLINK_PREFIX.length()), value);
                                } else {
                                    own.setString(key, value);
                                }
                            });
            JobConfig config = JobConfig.of(own);
            TopicsPresent.check(config);
            env = define(flink, config);
        } catch (ConfigException e) {
            Mains.refuse(e);
            return;
        }
        env.execute("yuqing analysis");
    }

    private static StreamExecutionEnvironment define(Configuration flink, JobConfig config) {
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
        OpinionTopology.define(
                env, new KafkaSources(config), new ProductionSinks(config), config.topology());
        return env;
    }
}
