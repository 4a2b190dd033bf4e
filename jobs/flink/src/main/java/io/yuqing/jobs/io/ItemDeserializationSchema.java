/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes the records of the two item topics; every record gives exactly one {@link Decoded}. */
public final class ItemDeserializationSchema implements KafkaRecordDeserializationSchema<Decoded> {

    private static final long serialVersionUID = 1L;

    private final String commentsTopic;
    private final ItemDecoder decoder;

    /** Records of {@code commentsTopic} are comments, those of any other topic are posts. */
    public ItemDeserializationSchema(String commentsTopic, IngestOptions options) {
        this.commentsTopic = commentsTopic;
        this.decoder = new ItemDecoder(options);
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Decoded> out) {
        RecordKind kind =
                record.topic().equals(commentsTopic) ? RecordKind.COMMENT : RecordKind.POST;
        out.collect(
                decoder.decode(
                        kind,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        record.value()));
    }

    @Override
    public TypeInformation<Decoded> getProducedType() {
        return TypeInformation.of(Decoded.class);
    }
}
