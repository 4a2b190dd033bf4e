/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.judgement;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** Fields of a record that is read. Each refusal is one sentence with nothing of the record. */
final class JudgedFields {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode fields;
    private final String schema;

    private JudgedFields(JsonNode fields, String schema) {
        this.fields = fields;
        this.schema = schema;
    }

    /**
     * @param schema the name of the file that describes it
     * @throws IllegalArgumentException if it is no JSON object
     */
    static JudgedFields of(byte[] value, String schema) {
        try {
            JsonNode fields = value == null ? null : JSON.readTree(value);
            if (fields != null && fields.isObject()) {
                return new JudgedFields(fields, schema);
            }
        } catch (IOException e) {
            // Told below: the parser's own words show what stands in the record.
        }
        throw new IllegalArgumentException("It is no JSON object; send one object a record.");
    }

    String text(String field) {
        return fields.path(field).asText("");
    }

    String required(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            throw wrong(field);
        }
        return text;
    }

    long time(String field) {
        try {
            return Instant.parse(text(field)).toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            throw wrong(field);
        }
    }

    float number(String field) {
        if (!fields.path(field).isNumber()) {
            throw wrong(field);
        }
        return (float) fields.path(field).asDouble();
    }

    boolean isTrue(String field) {
        return fields.path(field).asBoolean(false);
    }

    private IllegalArgumentException wrong(String field) {
        return new IllegalArgumentException(
                "Its field " + field + " is missing or wrong; see " + schema + ".");
    }
}
