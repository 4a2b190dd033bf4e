/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Key and value as they are. */
final class KeyedRecordSchema implements KafkaRecordDeserializationSchema<KeyedRecord> {

    private static final long serialVersionUID = 1L;

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<KeyedRecord> out) {
        out.collect(new KeyedRecord(record.key(), record.value()));
    }

    @Override
    public TypeInformation<KeyedRecord> getProducedType() {
        return TypeInformation.of(KeyedRecord.class);
    }

    /** Writes to one topic, stamped with the time of writing. */
    static KafkaRecordSerializationSchema<KeyedRecord> to(String topic) {
        // Not the event time that Flink offers: a replay of old data would write records that the
        // broker's retention
        // deletes at once.
        return (element, context, timestamp) ->
                new ProducerRecord<>(topic, element.key, element.value);
    }
}
