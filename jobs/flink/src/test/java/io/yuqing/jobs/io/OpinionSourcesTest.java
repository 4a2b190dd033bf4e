/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.jobs.analysis.OpinionSources;
import io.yuqing.jobs.analysis.common.Uids;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.item.Decoded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all {@link OpinionSources} promise: the topology cannot tell them apart. */
class OpinionSourcesTest {
    @TempDir static Path folder;

    static Stream<Function<JobConfig, OpinionSources>> sources() {
        return Stream.of(KafkaSources::new, HistorySources::new);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void shouldGiveStreamsOfTheSameTypes(Function<JobConfig, OpinionSources> kind)
            throws IOException {
        OpinionSources sources = kind.apply(config());
        StreamExecutionEnvironment env = environment();

        assertThat(sources.items(env).getType().getTypeClass()).isEqualTo(Decoded.class);
        for (DataStream<ControlRecord> changes : changes(sources, env)) {
            assertThat(changes.getType().getTypeClass()).isEqualTo(ControlRecord.class);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void shouldNameTheirOperatorsByTheUidsThatSavepointsKnow(
            Function<JobConfig, OpinionSources> kind) throws IOException {
        OpinionSources sources = kind.apply(config());
        StreamExecutionEnvironment env = environment();
        sources.items(env).sinkTo(new DiscardingSink<>()).uid("items");
        int count = 0;
        for (DataStream<ControlRecord> changes : changes(sources, env)) {
            changes.sinkTo(new DiscardingSink<>()).uid("changes-" + count++);
        }

        assertThat(env.getStreamGraph().getStreamNodes())
                .extracting(StreamNode::getTransformationUID)
                .contains(
                        Uids.ITEM_SOURCE,
                        Uids.TOPIC_SOURCE,
                        Uids.TOPIC_RECORDS,
                        Uids.RULE_SOURCE,
                        Uids.RULE_RECORDS,
                        Uids.REGISTER_SOURCE,
                        Uids.REGISTER_RECORDS);
    }

    private static List<DataStream<ControlRecord>> changes(
            OpinionSources sources, StreamExecutionEnvironment env) {
        return List.of(sources.topics(env), sources.rules(env), sources.register(env));
    }

    private static StreamExecutionEnvironment environment() {
        Configuration flink = new Configuration();
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        return StreamExecutionEnvironment.getExecutionEnvironment(flink);
    }

    private static JobConfig config() throws IOException {
        Path key = folder.resolve("privacy.key");
        Files.writeString(key, "a key of the test, of more than thirty-two bytes");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        Configuration values = new Configuration();
        values.setString("kafka.bootstrap-servers", "127.0.0.1:1");
        values.setString("clickhouse.url", "http://127.0.0.1:1");
        values.setString("privacy.key-file", key.toString());
        return JobConfig.of(values);
    }
}
