/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.io.KafkaSources;
import io.yuqing.jobs.io.ProductionSinks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graph of production at other parallelisms takes the same savepoints. */
class RescalableGraphTest {
    @TempDir Path folder;
    private JobConfig config;

    @BeforeEach
    void configure() throws Exception {
        Path key =
                Files.createFile(
                        folder.resolve("key"),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(key, "a key for tests that is long enough");
        Configuration values = new Configuration();
        values.set(JobOptions.KAFKA_BOOTSTRAP_SERVERS, "127.0.0.1:1");
        values.set(JobOptions.CLICKHOUSE_URL, "http://127.0.0.1:1");
        values.set(JobOptions.PRIVACY_KEY_FILE, key.toString());
        config = JobConfig.of(values);
    }

    /**
     * Flink restores an operator only where the most that its vertex may have is the same, and of
     * operators in one chain the first decides for all. What is chained depends on parallelism.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 240})
    void shouldAllowEveryOperatorAsManyTasksAsAtAnyOtherParallelism(int parallelism) {
        assertThat(mostTasks(parallelism)).isEqualTo(mostTasks(2));
    }

    @Test
    void shouldAllowAllOperatorsTheSameButThoseOfOneTask() {
        assertThat(mostTasks(2).values())
                .hasSizeGreaterThan(20)
                .containsOnly(1, OpinionTopology.MAX_PARALLELISM);
    }

    /** By operator, as savepoints name it. */
    private Map<String, Integer> mostTasks(int parallelism) {
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, flink);
        OpinionTopology.define(
                env,
                new KafkaSources(config),
                new ProductionSinks(config),
                config.topology(VersionStart.above(0)));
        Map<String, Integer> most = new TreeMap<>();
        env.getStreamGraph()
                .getJobGraph()
                .getVertices()
                .forEach(
                        vertex ->
                                vertex.getOperatorIDs()
                                        .forEach(
                                                operator ->
                                                        most.put(
                                                                operator.getUserDefinedOperatorUid()
                                                                        + " "
                                                                        + operator
                                                                                .getGeneratedOperatorID(),
                                                                vertex.getMaxParallelism())));
        return most;
    }
}
