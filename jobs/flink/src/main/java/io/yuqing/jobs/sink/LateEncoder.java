/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.LateRow;
import java.util.List;

/** Rows of {@code late_items}. */
public final class LateEncoder implements RowEncoder<LateRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("source_topic", Types.WORD),
                Column.of("source_partition", "Int32"),
                Column.of("source_offset", "Int64"),
                Column.of("item_id", "String"),
                Column.of("platform", Types.WORD),
                Column.of("kind", Types.WORD),
                Column.of("root_id", "String"),
                Column.of("published_at", Types.TIME),
                Column.of("watermark_at", Types.TIME),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(LateRow row, RowBinaryOut out) {
        out.word(row.sourceTopic);
        out.int32(row.sourcePartition);
        out.int64(row.sourceOffset);
        out.string(row.itemId);
        out.word(row.platform);
        out.word(row.kind);
        out.string(row.rootId);
        out.dateTime64(row.publishedAt);
        out.dateTime64(row.watermarkAt);
        out.uint64(1);
    }
}
