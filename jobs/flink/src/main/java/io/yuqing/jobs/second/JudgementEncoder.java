/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.wire.judgement.Judgement;

/** Rows of {@code judgements}. */
public final class JudgementEncoder implements RowEncoder<Judgement> {
    @Override
    public TableColumns<Judgement> columns() {
        return new TableColumns<Judgement>()
                .string("item_id", row -> row.itemId)
                .word("platform", row -> row.platform)
                .string("root_id", row -> row.rootId)
                .string("cluster_id", row -> row.clusterId)
                .time("published_at", row -> row.publishedAt)
                .time("event_at", row -> row.eventAt)
                .word("category", row -> row.category)
                .word("second_category", row -> row.secondCategory)
                .float32("category_score", row -> row.categoryScore)
                .string("category_reason", row -> row.categoryReason)
                .word("sentiment", row -> row.sentiment)
                .float32("sentiment_score", row -> row.sentimentScore)
                .bool("low_confidence", row -> row.lowConfidence)
                .word("model", row -> row.model)
                .word("linear_category", row -> row.linearCategory)
                .float32("linear_category_score", row -> row.linearCategoryScore)
                .string("linear_category_reason", row -> row.linearCategoryReason)
                .word("linear_sentiment", row -> row.linearSentiment)
                .float32("linear_sentiment_score", row -> row.linearSentimentScore)
                .word("analysis_version", row -> row.analysisVersion);
    }
}
