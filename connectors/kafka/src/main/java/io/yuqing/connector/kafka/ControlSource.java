/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** Sources of the compacted topics that steer the job: watched topics and rules. */
public final class ControlSource {

    private ControlSource() {}

    /**
     * Reads the whole topic, then what is appended to it. Values are not decoded; a tombstone has a
     * null value.
     */
    public static SameTopicSource<KeyedRecord> build(
            String bootstrapServers, String topic, String groupId, Properties properties) {
        KafkaSource<KeyedRecord> source =
                KafkaSource.<KeyedRecord>builder()
                        .setProperties(properties)
                        .setBootstrapServers(bootstrapServers)
                        .setGroupId(groupId)
                        .setClientIdPrefix(groupId + "-" + topic)
                        .setTopics(topic)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setDeserializer(new KeyedRecordSchema())
                        .build();
        return SameTopicSource.of(source, bootstrapServers, properties, topic);
    }

    /**
     * Never a watermark and always idle, so that the control stream neither holds event time nor,
     * as a final watermark would, fires every timer as soon as the data goes quiet.
     */
    public static <T> WatermarkStrategy<T> alwaysIdle() {
        return ControlSource.<T>alwaysIdleWithTimes()
                .withTimestampAssigner((event, recorded) -> Long.MIN_VALUE);
    }

    /** The same for whoever asks a record when it was recorded. */
    public static <T> WatermarkStrategy<T> alwaysIdleWithTimes() {
        return WatermarkStrategy.forGenerator(context -> new AlwaysIdle<>());
    }

    private static final class AlwaysIdle<T> implements WatermarkGenerator<T> {

        @Override
        public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
            output.markIdle();
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.markIdle();
        }
    }
}
