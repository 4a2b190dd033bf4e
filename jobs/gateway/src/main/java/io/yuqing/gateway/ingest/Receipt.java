/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.intake.send.Written.Range;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What a sender is told of a batch, so that it can be checked against the ledger. */
public final class Receipt {
    private static final JsonFactory JSON = new JsonFactory();

    private Receipt() {}

    /**
     * @param written where its records stand, by topic and partition; others may stand between
     */
    public static byte[] stored(Batch batch, Map<String, Map<Integer, Range>> written) {
        return json(batch, batch.accepted(), written, "");
    }

    /** Of a batch of which nothing was written, because some of its lines are bad. */
    public static byte[] strict(Batch batch) {
        return json(
                batch,
                0,
                Map.of(),
                "Nothing was written: "
                        + batch.refusedCount()
                        + " of "
                        + batch.received()
                        + " lines cannot be used. Correct them, or send without strict=1.");
    }

    private static byte[] json(
            Batch batch, int accepted, Map<String, Map<Integer, Range>> written, String message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            if (!message.isEmpty()) {
                json.writeStringField("error", "bad_lines");
                json.writeStringField("message", message);
            }
            json.writeStringField("batch", batch.id());
            json.writeNumberField("received", batch.received());
            json.writeNumberField("accepted", accepted);
            json.writeNumberField("rejected_count", batch.refusedCount());
            refused(json, batch);
            json.writeNumberField("unread_counters", batch.unreadCounters());
            written(json, written);
            json.writeStringField("duplicates", "unknown until read");
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON to memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private static void refused(JsonGenerator json, Batch batch) throws IOException {
        json.writeArrayFieldStart("rejected");
        for (RefusedLine line : batch.refused()) {
            json.writeStartObject();
            json.writeNumberField("line", line.line());
            json.writeStringField("id", line.id());
            json.writeStringField("reason", line.reason());
            json.writeStringField("detail", line.detail());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void written(JsonGenerator json, Map<String, Map<Integer, Range>> written)
            throws IOException {
        json.writeObjectFieldStart("written");
        for (Map.Entry<String, Map<Integer, Range>> topic : written.entrySet()) {
            json.writeObjectFieldStart(topic.getKey());
            for (Map.Entry<Integer, Range> partition : topic.getValue().entrySet()) {
                json.writeArrayFieldStart(partition.getKey().toString());
                json.writeNumber(partition.getValue().first());
                json.writeNumber(partition.getValue().last());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
