/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;

/**
 * A dead letter as it is written to Kafka: where it came from, why it was refused, and the original
 * bytes sealed, so that the topic holds no raw author.
 *
 * @param reason the code of a {@link RejectReason}
 * @param excerpt masked
 * @param payloadSealed the kept bytes, encrypted by the caller, in Base64 with padding
 * @param payloadBytes the size of the whole original
 * @param receivedAt the Kafka record's timestamp in epoch milliseconds
 */
public record DeadLetterEnvelope(
        String sourceTopic,
        int sourcePartition,
        long sourceOffset,
        String reason,
        String detail,
        String excerpt,
        String payloadSealed,
        long payloadBytes,
        long receivedAt) {

    private static final JsonFactory JSON = new JsonFactory();

    public DeadLetterEnvelope {
        Objects.requireNonNull(sourceTopic, "sourceTopic");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
        Objects.requireNonNull(excerpt, "excerpt");
        Objects.requireNonNull(payloadSealed, "payloadSealed");
    }

    /**
     * The envelope of a rejected record.
     *
     * @param payloadSealed of {@link Rejection#payload}
     * @param excerpt of the same, masked
     */
    public static DeadLetterEnvelope of(Decoded rejected, byte[] payloadSealed, String excerpt) {
        Rejection rejection = Objects.requireNonNull(rejected.rejection, "rejection");
        return new DeadLetterEnvelope(
                rejected.topic,
                rejected.partition,
                rejected.offset,
                rejection.reason.code(),
                rejection.detail,
                excerpt,
                Base64.getEncoder().encodeToString(payloadSealed),
                rejection.payloadBytes,
                rejected.timestamp);
    }

    /** Keyed by {@code topic-partition-offset}: the same letter written twice has the same key. */
    public byte[] key() {
        String key = sourceTopic + "-" + sourcePartition + "-" + sourceOffset;
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** One JSON object in UTF-8, see {@code dead-letter.schema.json}. */
    public byte[] toJson() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024 + payloadSealed.length());
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("source_topic", sourceTopic);
            json.writeNumberField("source_partition", sourcePartition);
            json.writeNumberField("source_offset", sourceOffset);
            json.writeStringField("reason", reason);
            json.writeStringField("detail", detail);
            json.writeStringField("excerpt", excerpt);
            json.writeStringField("payload_sealed", payloadSealed);
            json.writeNumberField("payload_bytes", payloadBytes);
            json.writeStringField("received_at", Instant.ofEpochMilli(receivedAt).toString());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON to memory failed.", e);
        }
        return bytes.toByteArray();
    }
}
