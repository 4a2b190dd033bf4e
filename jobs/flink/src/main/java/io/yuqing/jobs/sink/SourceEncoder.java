/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.SourceRow;

/** Rows of {@code source_states}. */
public final class SourceEncoder implements RowEncoder<SourceRow> {
    @Override
    public TableColumns<SourceRow> columns() {
        return new TableColumns<SourceRow>()
                .word("source_id", row -> row.sourceId)
                .word("name", row -> row.name)
                .word("platform", row -> row.platform)
                .word("channel", row -> row.channel)
                .word("state", row -> row.state)
                .time("since", row -> row.since)
                .nullableTime(
                        "last_item_at",
                        row -> row.lastItemAt == Long.MIN_VALUE ? null : (Long) row.lastItemAt)
                .uint64("interval_seconds", row -> row.intervalSeconds)
                .uint64("items_24h", row -> row.items24h)
                .float64("usual_24h", row -> row.usual24h)
                .uint64("ahead_seconds", row -> row.aheadSeconds)
                .uint64("version", row -> row.version);
    }
}
