/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.ThreadRow;
import java.util.List;

/** Rows of {@code threads}. */
public final class ThreadEncoder implements RowEncoder<ThreadRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("root_id", "String"),
                Column.of("platform", Types.WORD),
                Column.of("channel", Types.WORD),
                Column.of("region", Types.WORD),
                Column.of("published_at", Types.TIME),
                Column.of("title", "String"),
                Column.of("url", "String"),
                Column.of("topics", "Array(String)"),
                Column.of("category", Types.WORD),
                Column.of("cluster_id", "String"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(ThreadRow row, RowBinaryOut out) {
        out.string(row.rootId);
        out.word(row.platform);
        out.word(row.channel);
        out.word(row.region);
        out.dateTime64(row.publishedAt);
        out.string(row.title);
        out.string(row.url);
        out.strings(row.topics);
        out.word(row.category);
        out.string(row.clusterId);
        out.uint64(row.version);
    }
}
