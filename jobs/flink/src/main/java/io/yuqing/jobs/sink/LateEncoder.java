/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.LateRow;

/** Rows of {@code late_items}. */
public final class LateEncoder implements RowEncoder<LateRow> {
    @Override
    public TableColumns<LateRow> columns() {
        return new TableColumns<LateRow>()
                .word("source_topic", row -> row.sourceTopic)
                .int32("source_partition", row -> row.sourcePartition)
                .int64("source_offset", row -> row.sourceOffset)
                .string("batch", row -> row.batch)
                .string("item_id", row -> row.itemId)
                .word("platform", row -> row.platform)
                .word("kind", row -> row.kind)
                .string("root_id", row -> row.rootId)
                .time("published_at", row -> row.publishedAt)
                .time("event_at", row -> row.eventAt)
                .time("watermark_at", row -> row.watermarkAt)
                .uint64("version", row -> 1);
    }
}
