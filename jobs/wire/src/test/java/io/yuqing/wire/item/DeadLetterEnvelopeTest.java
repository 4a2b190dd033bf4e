/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeadLetterEnvelopeTest {

    private final Decoded rejected = Wire.post("{\"id\":");
    private final DeadLetterEnvelope letter =
            DeadLetterEnvelope.of(rejected, new byte[] {1, 2, -1, -2}, "{\"id\":\u2028\"😀\"");

    @Test
    void isWrittenAsItsSchemaSays() throws IOException {
        JsonNode json = Wire.JSON.readTree(letter.toJson());
        assertThat(Schemas.problems("dead-letter", json)).isEmpty();
        assertThat(json.get("source_topic").textValue()).isEqualTo("items");
        assertThat(json.get("source_partition").intValue()).isEqualTo(3);
        assertThat(json.get("source_offset").longValue()).isEqualTo(42);
        assertThat(json.get("reason").textValue()).isEqualTo("not_json");
        assertThat(json.get("excerpt").textValue()).isEqualTo("{\"id\":\u2028\"😀\"");
        assertThat(json.get("payload_sealed").binaryValue()).containsExactly(1, 2, -1, -2);
        assertThat(json.get("payload_bytes").intValue()).isEqualTo(6);
        assertThat(json.get("received_at").textValue()).isEqualTo("2013-07-01T04:10:00Z");
    }

    @Test
    void aRepeatedLetterIsTheSameRecordUnderTheSameKey() {
        DeadLetterEnvelope again =
                DeadLetterEnvelope.of(rejected, new byte[] {1, 2, -1, -2}, letter.excerpt());
        assertThat(new String(letter.key(), UTF_8)).isEqualTo("items-3-42");
        assertThat(again.key()).isEqualTo(letter.key());
        assertThat(again.toJson()).isEqualTo(letter.toJson());
    }
}
