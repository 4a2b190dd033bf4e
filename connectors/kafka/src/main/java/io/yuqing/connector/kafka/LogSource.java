/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Source of a topic that is the one truth about something: from its first record on. */
public final class LogSource {
    private LogSource() {}

    /**
     * @param groupId whose offsets say how far it was read
     * @param properties passed to the consumer
     */
    public static SameTopicSource<LogRecord> build(
            String bootstrapServers, String topic, String groupId, Properties properties) {
        KafkaSource<LogRecord> source =
                KafkaSource.<LogRecord>builder()
                        .setProperties(properties)
                        .setBootstrapServers(bootstrapServers)
                        .setGroupId(groupId)
                        .setClientIdPrefix(groupId)
                        .setTopics(topic)
                        .setStartingOffsets(OffsetsInitializer.earliest())
                        .setDeserializer(new Schema())
                        .build();
        return SameTopicSource.of(source, bootstrapServers, properties, topic);
    }

    private static final class Schema implements KafkaRecordDeserializationSchema<LogRecord> {
        private static final long serialVersionUID = 1L;
        private static final byte[] NOTHING = {};

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<LogRecord> out) {
            byte[] value = record.value() == null ? NOTHING : record.value();
            out.collect(new LogRecord(record.offset(), record.timestamp(), value));
        }

        @Override
        public TypeInformation<LogRecord> getProducedType() {
            return TypeInformation.of(LogRecord.class);
        }
    }
}
