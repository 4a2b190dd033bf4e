/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A judgement as it is written to Kafka, keyed by its item, see {@code judgement.schema.json}. The
 * same judgement gives the same bytes; it holds no text of the item but the words of the reasons.
 */
public final class JudgementJson {
    private static final JsonFactory JSON = new JsonFactory();

    private JudgementJson() {}

    public static byte[] key(Judgement judgement) {
        return OriginalJson.key(judgement.itemId);
    }

    public static byte[] value(Judgement judgement) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("item_id", judgement.itemId);
            json.writeStringField("platform", judgement.platform);
            json.writeStringField("root_id", judgement.rootId);
            json.writeStringField("cluster_id", judgement.clusterId);
            OriginalJson.time(json, "published_at", judgement.publishedAt);
            OriginalJson.time(json, "event_at", judgement.eventAt);
            json.writeStringField("category", judgement.category);
            json.writeStringField("second_category", judgement.secondCategory);
            json.writeNumberField("category_score", judgement.categoryScore);
            json.writeStringField("category_reason", judgement.categoryReason);
            json.writeStringField("sentiment", judgement.sentiment);
            json.writeNumberField("sentiment_score", judgement.sentimentScore);
            json.writeBooleanField("low_confidence", judgement.lowConfidence);
            json.writeStringField("model", judgement.model);
            json.writeStringField("linear_category", judgement.linearCategory);
            json.writeNumberField("linear_category_score", judgement.linearCategoryScore);
            json.writeStringField("linear_category_reason", judgement.linearCategoryReason);
            json.writeStringField("linear_sentiment", judgement.linearSentiment);
            json.writeNumberField("linear_sentiment_score", judgement.linearSentimentScore);
            json.writeStringField("analysis_version", judgement.analysisVersion);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory failed", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws IllegalArgumentException in one sentence, if it is no judgement; with nothing of it
     */
    public static Judgement read(byte[] value) {
        JudgedFields fields = JudgedFields.of(value, "judgement.schema.json");
        Judgement judgement = new Judgement();
        judgement.itemId = fields.required("item_id");
        judgement.platform = fields.required("platform");
        judgement.rootId = fields.required("root_id");
        judgement.clusterId = fields.text("cluster_id");
        judgement.publishedAt = fields.time("published_at");
        judgement.eventAt = fields.time("event_at");
        judgement.category = fields.required("category");
        judgement.secondCategory = fields.text("second_category");
        judgement.categoryScore = fields.number("category_score");
        judgement.categoryReason = fields.text("category_reason");
        judgement.sentiment = fields.required("sentiment");
        judgement.sentimentScore = fields.number("sentiment_score");
        judgement.lowConfidence = fields.isTrue("low_confidence");
        judgement.model = fields.text("model");
        judgement.linearCategory = fields.required("linear_category");
        judgement.linearCategoryScore = fields.number("linear_category_score");
        judgement.linearCategoryReason = fields.text("linear_category_reason");
        judgement.linearSentiment = fields.required("linear_sentiment");
        judgement.linearSentimentScore = fields.number("linear_sentiment_score");
        judgement.analysisVersion = fields.text("analysis_version");
        return judgement;
    }
}
