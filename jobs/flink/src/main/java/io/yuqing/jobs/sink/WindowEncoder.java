/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.WindowRow;

/** Rows of {@code subject_windows}. */
public final class WindowEncoder implements RowEncoder<WindowRow> {
    @Override
    public TableColumns<WindowRow> columns() {
        return new TableColumns<WindowRow>()
                .word("subject_kind", row -> SubjectKey.kindOf(row.subject).code())
                .string("subject_id", row -> SubjectKey.idOf(row.subject))
                .word("window", row -> row.window)
                .time("window_start", row -> row.windowStart)
                .uint64("originals", row -> row.originals)
                .uint64("reposts", row -> row.reposts)
                .uint64("comments", row -> row.comments)
                .uint64("negative", row -> row.negative)
                .uint64("neutral", row -> row.neutral)
                .uint64("positive", row -> row.positive)
                .uint64("voices", row -> row.voices)
                .uint64("engagement", row -> row.engagement)
                .counts("channels", row -> row.channels)
                .counts("platforms", row -> row.platforms)
                .counts("categories", row -> row.categories)
                .uint64("distinct_originals", row -> row.distinctOriginals)
                .uint64("version", row -> row.version);
    }
}
