/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.TopicRow;

/** Rows of {@code topics}. */
public final class TopicEncoder implements RowEncoder<TopicRow> {
    @Override
    public TableColumns<TopicRow> columns() {
        return new TableColumns<TopicRow>()
                .string("topic_id", row -> row.topicId)
                .string("name", row -> row.name)
                .string("expression", row -> row.expression)
                .uint64("revision", row -> row.revision)
                .bool("deleted", row -> row.deleted)
                .uint64("version", row -> row.revision);
    }
}
