/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.Item;

/** Rows of {@code items}. */
public final class ItemEncoder implements RowEncoder<Item> {
    @Override
    public TableColumns<Item> columns() {
        return new TableColumns<Item>()
                .string("item_id", row -> row.id)
                .word("platform", row -> row.platform)
                .word("channel", row -> row.channel)
                .word("kind", row -> row.kind)
                .string("root_id", row -> row.rootId)
                .string("parent_id", row -> row.parentId)
                .time("published_at", row -> row.publishedAt)
                .time("collected_at", row -> row.collectedAt)
                .time("event_at", row -> row.eventAt)
                .string("title", row -> row.title)
                .string("text", row -> row.text)
                .string("media_text", row -> row.mediaText)
                .string("url", row -> row.url)
                .word("region", row -> row.region)
                .word("sentiment", row -> row.sentiment)
                .float32("sentiment_score", row -> row.sentimentScore)
                .bool("low_confidence", row -> row.lowConfidence)
                .word("category", row -> row.category)
                .word("second_category", row -> row.secondCategory)
                .float32("category_score", row -> row.categoryScore)
                .string("category_reason", row -> row.categoryReason)
                .strings("keywords", row -> row.keywords)
                .strings("topics", row -> row.topics)
                .strings("topic_words", row -> row.topicWords)
                .strings("places", row -> row.places)
                .string("cluster_id", row -> row.clusterId)
                .uint64("likes", row -> row.likes)
                .uint64("comments", row -> row.comments)
                .uint64("reposts", row -> row.reposts)
                .uint64("views", row -> row.views)
                .word("analysis_version", row -> row.analysisVersion)
                .uint64("version", row -> row.version);
    }
}
