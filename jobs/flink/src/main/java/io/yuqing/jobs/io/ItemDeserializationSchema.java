/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.wire.SourceRef;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

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
        Decoded decoded =
                decoder.decode(
                        kind,
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        record.value());
        if (decoded.sourceRef.isEmpty()) {
            decoded.sourceRef = batchInHeader(record);
        }
        out.collect(decoded);
    }

    private static String batchInHeader(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(SourceRef.NAME);
        return header == null || header.value() == null
                ? SourceRef.NONE
                : SourceRef.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    @Override
    public TypeInformation<Decoded> getProducedType() {
        return TypeInformation.of(Decoded.class);
    }
}
