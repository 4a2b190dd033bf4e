/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.LedgerRow;

/** Rows of {@code batches}. */
public final class BatchEncoder implements RowEncoder<LedgerRow> {
    @Override
    public TableColumns<LedgerRow> columns() {
        return new TableColumns<LedgerRow>()
                .string("batch", row -> row.batch)
                .word("source_topic", row -> row.topic)
                .time("minute", row -> row.minute)
                .uint64("read", row -> row.read)
                .uint64("counted", row -> row.counted)
                .uint64("duplicate", row -> row.duplicate)
                .uint64("id_conflicts", row -> row.idConflicts)
                .uint64("late", row -> row.late)
                .uint64("rejected", row -> row.rejected)
                .uint64("version", row -> row.version());
    }
}
