/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.TopicRow;
import java.util.List;

/** Rows of {@code topics}. */
public final class TopicEncoder implements RowEncoder<TopicRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("topic_id", "String"),
                Column.of("name", "String"),
                Column.of("expression", "String"),
                Column.of("revision", "UInt64"),
                Column.of("deleted", "UInt8"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(TopicRow row, RowBinaryOut out) {
        out.string(row.topicId);
        out.string(row.name);
        out.string(row.expression);
        out.uint64(row.revision);
        out.bool(row.deleted);
        out.uint64(row.revision);
    }
}
