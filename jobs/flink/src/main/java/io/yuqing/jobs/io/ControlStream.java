/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.kafka.ControlSource;
import io.yuqing.connector.kafka.KeyedRecord;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.wire.control.ControlRecord;
import java.nio.charset.StandardCharsets;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** What stands in a compacted topic of Kafka, and every change of it. */
public final class ControlStream {
    private ControlStream() {}

    /**
     * @param topic names it
     * @param group names the job; shown in Kafka's lag tools
     */
    public static DataStream<ControlRecord> of(
            StreamExecutionEnvironment env,
            JobConfig config,
            ConfigOption<String> topic,
            ConfigOption<String> group,
            String sourceUid,
            String recordsUid) {
        return env.fromSource(
                        ControlSource.build(
                                config.get(JobOptions.KAFKA_BOOTSTRAP_SERVERS),
                                config.get(topic),
                                config.get(group) + "-control",
                                config.kafkaProperties()),
                        ControlSource.alwaysIdle(),
                        config.get(topic))
                .uid(sourceUid)
                .setParallelism(1)
                .map(ControlStream::record)
                .name("read " + config.get(topic))
                .uid(recordsUid)
                .setParallelism(1);
    }

    private static ControlRecord record(KeyedRecord record) {
        return ControlRecord.of(text(record.key), text(record.value));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
