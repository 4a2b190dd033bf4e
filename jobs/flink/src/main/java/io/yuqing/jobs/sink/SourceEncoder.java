/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.SourceRow;
import java.util.List;

/** Rows of {@code source_states}. */
public final class SourceEncoder implements RowEncoder<SourceRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("source_id", Types.WORD),
                Column.of("platform", Types.WORD),
                Column.of("channel", Types.WORD),
                Column.of("state", Types.WORD),
                Column.of("since", Types.TIME),
                Column.of("last_item_at", "Nullable(DateTime64(3, 'Asia/Shanghai'))"),
                Column.of("interval_seconds", "UInt64"),
                Column.of("items_24h", "UInt64"),
                Column.of("usual_24h", "Float64"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(SourceRow row, RowBinaryOut out) {
        out.word(row.sourceId);
        out.word(row.platform);
        out.word(row.channel);
        out.word(row.state);
        out.dateTime64(row.since);
        out.nullableDateTime64(row.lastItemAt == Long.MIN_VALUE ? null : (Long) row.lastItemAt);
        out.uint64(row.intervalSeconds);
        out.uint64(row.items24h);
        out.float64(row.usual24h);
        out.uint64(row.version);
    }
}
