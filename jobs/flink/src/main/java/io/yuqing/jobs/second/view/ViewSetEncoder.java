/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;

/** Rows of {@code views}. */
public final class ViewSetEncoder implements RowEncoder<ViewSet> {
    private static final long serialVersionUID = 1L;

    @Override
    public TableColumns<ViewSet> columns() {
        return new TableColumns<ViewSet>()
                .word("subject_kind", row -> row.subjectKind)
                .string("subject_id", row -> row.subjectId)
                .time("read_at", row -> row.readAt)
                .time("since", row -> row.since)
                .time("fresh_until", row -> row.freshUntil)
                .int64("comments", row -> row.comments)
                .int64("comments_read", row -> row.commentsRead)
                .int64("in_no_group", row -> row.inNoGroup)
                .strings("kinds", row -> row.kinds)
                .int64s("sizes", row -> row.sizes)
                .int64s("texts", row -> row.texts)
                .int64s("negative", row -> row.negative)
                .int64s("neutral", row -> row.neutral)
                .int64s("positive", row -> row.positive)
                .strings("words", row -> row.words)
                .strings("quote_ids", row -> row.quoteIds)
                .int64s("quote_times", row -> row.quoteTimes)
                .word("model", row -> row.model);
    }
}
