/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.WindowRow;
import java.util.List;

/** Rows of {@code subject_windows}. */
public final class WindowEncoder implements RowEncoder<WindowRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("subject_kind", Types.WORD),
                Column.of("subject_id", "String"),
                Column.of("window", Types.WORD),
                Column.of("window_start", Types.TIME),
                Column.of("originals", "UInt64"),
                Column.of("reposts", "UInt64"),
                Column.of("comments", "UInt64"),
                Column.of("negative", "UInt64"),
                Column.of("neutral", "UInt64"),
                Column.of("positive", "UInt64"),
                Column.of("voices", "UInt64"),
                Column.of("engagement", "UInt64"),
                Column.of("channels", "Map(LowCardinality(String), UInt64)"),
                Column.of("platforms", "Map(LowCardinality(String), UInt64)"),
                Column.of("categories", "Map(LowCardinality(String), UInt64)"),
                Column.of("distinct_originals", "UInt64"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(WindowRow row, RowBinaryOut out) {
        out.word(SubjectKey.kindOf(row.subject).code());
        out.string(SubjectKey.idOf(row.subject));
        out.word(row.window);
        out.dateTime64(row.windowStart);
        out.uint64(row.originals);
        out.uint64(row.reposts);
        out.uint64(row.comments);
        out.uint64(row.negative);
        out.uint64(row.neutral);
        out.uint64(row.positive);
        out.uint64(row.voices);
        out.uint64(row.engagement);
        out.counts(row.channels);
        out.counts(row.platforms);
        out.counts(row.categories);
        out.uint64(row.distinctOriginals);
        out.uint64(row.version);
    }
}
