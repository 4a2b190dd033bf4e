/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.wire.SourceRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What goes to Kafka in the place of a line that is refused: the jobs make a dead letter of it, for
 * the same reason, and count it.
 */
final class RefusedJson {
    private static final JsonFactory JSON = new JsonFactory();

    private RefusedJson() {}

    /**
     * @param safe fields of the line that others may read
     */
    static byte[] of(String batch, RefusedLine line, Map<String, String> safe) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : safe.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeStringField("gateway_refused", line.reason());
            json.writeStringField("gateway_detail", line.detail());
            json.writeNumberField("gateway_line", line.line());
            json.writeStringField(SourceRef.NAME, batch);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON to memory failed.", e);
        }
        return bytes.toByteArray();
    }
}
