/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** Source of records as they are, for readers of what the jobs write. */
public final class RecordSource {

    private RecordSource() {}

    /**
     * @param start where a source without a checkpoint begins; see {@link StartOffsets}
     * @param properties passed to the consumer
     */
    public static SameTopicSource<KeyedRecord> build(
            String bootstrapServers,
            String topic,
            String groupId,
            OffsetsInitializer start,
            Properties properties) {
        KafkaSource<KeyedRecord> source =
                KafkaSource.<KeyedRecord>builder()
                        .setProperties(properties)
                        .setBootstrapServers(bootstrapServers)
                        .setGroupId(groupId)
                        .setClientIdPrefix(groupId)
                        .setTopics(topic)
                        .setStartingOffsets(start)
                        .setDeserializer(new KeyedRecordSchema())
                        .build();
        return SameTopicSource.of(source, bootstrapServers, properties, topic);
    }
}
