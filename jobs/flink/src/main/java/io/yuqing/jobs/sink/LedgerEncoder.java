/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.LedgerRow;
import java.util.List;

/** Rows of {@code ledger}. */
public final class LedgerEncoder implements RowEncoder<LedgerRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("source_topic", Types.WORD),
                Column.of("source_partition", "Int32"),
                Column.of("minute", Types.TIME),
                Column.of("read", "UInt64"),
                Column.of("counted", "UInt64"),
                Column.of("duplicate", "UInt64"),
                Column.of("late", "UInt64"),
                Column.of("rejected", "UInt64"),
                Column.of("first_offset", "Int64"),
                Column.of("last_offset", "Int64"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(LedgerRow row, RowBinaryOut out) {
        out.word(row.topic);
        out.int32(row.partition);
        out.dateTime64(row.minute);
        out.uint64(row.read);
        out.uint64(row.counted);
        out.uint64(row.duplicate);
        out.uint64(row.late);
        out.uint64(row.rejected);
        out.int64(row.firstOffset);
        out.int64(row.lastOffset);
        out.uint64(row.version());
    }
}
