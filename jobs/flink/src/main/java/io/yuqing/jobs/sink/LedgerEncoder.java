/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.LedgerRow;

/** Rows of {@code ledger}. */
public final class LedgerEncoder implements RowEncoder<LedgerRow> {
    @Override
    public TableColumns<LedgerRow> columns() {
        return new TableColumns<LedgerRow>()
                .word("source_topic", row -> row.topic)
                .int32("source_partition", row -> row.partition)
                .time("minute", row -> row.minute)
                .uint64("read", row -> row.read)
                .uint64("counted", row -> row.counted)
                .uint64("duplicate", row -> row.duplicate)
                .uint64("id_conflicts", row -> row.idConflicts)
                .uint64("late", row -> row.late)
                .uint64("rejected", row -> row.rejected)
                .int64("first_offset", row -> row.firstOffset)
                .int64("last_offset", row -> row.lastOffset)
                .uint64("version", row -> row.version());
    }
}
