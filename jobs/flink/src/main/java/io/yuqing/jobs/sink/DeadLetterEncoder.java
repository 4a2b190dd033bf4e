/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.DeadLetter;
import java.util.Base64;
import java.util.List;

/** Rows of {@code dead_letters}. */
public final class DeadLetterEncoder implements RowEncoder<DeadLetter> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("source_topic", Types.WORD),
                Column.of("source_partition", "Int32"),
                Column.of("source_offset", "Int64"),
                Column.of("reason", Types.WORD),
                Column.of("detail", "String"),
                Column.of("excerpt", "String"),
                Column.of("payload_sealed", "String"),
                Column.of("payload_bytes", "UInt64"),
                Column.of("received_at", Types.TIME),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(DeadLetter row, RowBinaryOut out) {
        out.word(row.sourceTopic);
        out.int32(row.sourcePartition);
        out.int64(row.sourceOffset);
        out.word(row.reason);
        out.string(row.detail);
        out.string(row.excerpt);
        out.string(Base64.getEncoder().encodeToString(row.payloadSealed));
        out.uint64(row.payloadBytes);
        out.dateTime64(row.receivedAt);
        out.uint64(1);
    }
}
