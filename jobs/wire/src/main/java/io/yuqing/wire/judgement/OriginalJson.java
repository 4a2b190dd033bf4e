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
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An original as it is written to Kafka, keyed by its item, see {@code original.schema.json}. The
 * same original gives the same bytes.
 */
public final class OriginalJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private OriginalJson() {}

    public static byte[] key(String itemId) {
        return itemId.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] value(Original original) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("item_id", original.itemId());
            json.writeStringField("platform", original.platform());
            json.writeStringField("root_id", original.rootId());
            json.writeStringField("cluster_id", original.clusterId());
            time(json, "published_at", original.publishedAt());
            time(json, "event_at", original.eventAt());
            json.writeStringField("title", original.title());
            json.writeStringField("text", original.text());
            json.writeStringField("media_text", original.mediaText());
            Original.Linear linear = original.linear();
            json.writeStringField("category", linear.category());
            json.writeStringField("second_category", linear.secondCategory());
            json.writeNumberField("category_score", linear.categoryScore());
            json.writeStringField("category_reason", linear.reason());
            json.writeStringField("sentiment", linear.sentiment());
            json.writeNumberField("sentiment_score", linear.sentimentScore());
            json.writeBooleanField("low_confidence", linear.lowConfidence());
            json.writeStringField("analysis_version", linear.version());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static void time(JsonGenerator json, String field, long millis) throws IOException {
        json.writeStringField(field, Instant.ofEpochMilli(millis).toString());
    }

    /**
     * @throws IllegalArgumentException in one sentence, if it is no original; with nothing of it
     */
    public static Original read(byte[] value) {
        JudgedFields fields = JudgedFields.of(value, "original.schema.json");
        return new Original(
                fields.required("item_id"),
                fields.required("platform"),
                fields.required("root_id"),
                fields.text("cluster_id"),
                fields.time("published_at"),
                fields.time("event_at"),
                fields.text("title"),
                fields.text("text"),
                fields.text("media_text"),
                new Original.Linear(
                        fields.required("category"),
                        fields.text("second_category"),
                        fields.number("category_score"),
                        fields.text("category_reason"),
                        fields.required("sentiment"),
                        fields.number("sentiment_score"),
                        fields.isTrue("low_confidence"),
                        fields.text("analysis_version")));
    }
}
