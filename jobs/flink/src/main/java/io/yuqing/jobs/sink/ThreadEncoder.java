/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.ThreadRow;

/** Rows of {@code threads}. */
public final class ThreadEncoder implements RowEncoder<ThreadRow> {
    @Override
    public TableColumns<ThreadRow> columns() {
        return new TableColumns<ThreadRow>()
                .string("root_id", row -> row.rootId)
                .word("platform", row -> row.platform)
                .word("channel", row -> row.channel)
                .word("region", row -> row.region)
                .time("published_at", row -> row.publishedAt)
                .string("title", row -> row.title)
                .string("url", row -> row.url)
                .strings("topics", row -> row.topics)
                .word("category", row -> row.category)
                .string("cluster_id", row -> row.clusterId)
                .uint64("version", row -> row.version);
    }
}
