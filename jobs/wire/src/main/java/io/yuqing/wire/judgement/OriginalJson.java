/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * An original as it is written to Kafka, keyed by its item, see {@code original.schema.json}. The
 * same original gives the same bytes.
 */
public final class OriginalJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

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
        JsonNode fields = parse(value);
        return new Original(
                required(fields, "item_id"),
                required(fields, "platform"),
                required(fields, "root_id"),
                text(fields, "cluster_id"),
                time(fields, "published_at"),
                time(fields, "event_at"),
                text(fields, "title"),
                text(fields, "text"),
                text(fields, "media_text"),
                new Original.Linear(
                        required(fields, "category"),
                        text(fields, "second_category"),
                        number(fields, "category_score"),
                        text(fields, "category_reason"),
                        required(fields, "sentiment"),
                        number(fields, "sentiment_score"),
                        fields.path("low_confidence").asBoolean(false),
                        text(fields, "analysis_version")));
    }

    private static JsonNode parse(byte[] value) {
        try {
            JsonNode fields = value == null ? null : JSON.readTree(value);
            if (fields != null && fields.isObject()) {
                return fields;
            }
        } catch (IOException e) {
            // Told below: the parser's own words show what stands in the record.
        }
        throw new IllegalArgumentException("It is no JSON object; send one object a record.");
    }

    private static String text(JsonNode fields, String field) {
        return fields.path(field).asText("");
    }

    private static String required(JsonNode fields, String field) {
        String text = text(fields, field);
        if (text.isEmpty()) {
            throw wrong(field);
        }
        return text;
    }

    private static long time(JsonNode fields, String field) {
        try {
            return Instant.parse(text(fields, field)).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(field);
        }
    }

    private static float number(JsonNode fields, String field) {
        if (!fields.path(field).isNumber()) {
            throw wrong(field);
        }
        return (float) fields.path(field).asDouble();
    }

    private static IllegalArgumentException wrong(String field) {
        return new IllegalArgumentException(
                "Its field " + field + " is missing or wrong; see original.schema.json.");
    }
}
