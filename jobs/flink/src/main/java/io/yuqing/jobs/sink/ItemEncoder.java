/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.jobs.model.Item;
import java.util.List;

/** Rows of {@code items}. */
public final class ItemEncoder implements RowEncoder<Item> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("item_id", "String"),
                Column.of("platform", Types.WORD),
                Column.of("channel", Types.WORD),
                Column.of("kind", Types.WORD),
                Column.of("root_id", "String"),
                Column.of("parent_id", "String"),
                Column.of("published_at", Types.TIME),
                Column.of("collected_at", Types.TIME),
                Column.of("title", "String"),
                Column.of("text", "String"),
                Column.of("url", "String"),
                Column.of("region", Types.WORD),
                Column.of("sentiment", Types.WORD),
                Column.of("sentiment_score", "Float32"),
                Column.of("low_confidence", "UInt8"),
                Column.of("category", Types.WORD),
                Column.of("second_category", Types.WORD),
                Column.of("category_score", "Float32"),
                Column.of("category_reason", "String"),
                Column.of("keywords", "Array(String)"),
                Column.of("topics", "Array(String)"),
                Column.of("topic_words", "Array(String)"),
                Column.of("places", "Array(String)"),
                Column.of("cluster_id", "String"),
                Column.of("likes", "UInt64"),
                Column.of("comments", "UInt64"),
                Column.of("reposts", "UInt64"),
                Column.of("views", "UInt64"),
                Column.of("analysis_version", Types.WORD),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(Item row, RowBinaryOut out) {
        out.string(row.id);
        out.word(row.platform);
        out.word(row.channel);
        out.word(row.kind);
        out.string(row.rootId);
        out.string(row.parentId);
        out.dateTime64(row.publishedAt);
        out.dateTime64(row.collectedAt);
        out.string(row.title);
        out.string(row.text);
        out.string(row.url);
        out.word(row.region);
        out.word(row.sentiment);
        out.float32(row.sentimentScore);
        out.bool(row.lowConfidence);
        out.word(row.category);
        out.word(row.secondCategory);
        out.float32(row.categoryScore);
        out.string(row.categoryReason);
        out.strings(row.keywords);
        out.strings(row.topics);
        out.strings(row.topicWords);
        out.strings(row.places);
        out.string(row.clusterId);
        out.uint64(row.likes);
        out.uint64(row.comments);
        out.uint64(row.reposts);
        out.uint64(row.views);
        out.word(row.analysisVersion);
        out.uint64(row.version);
    }
}
