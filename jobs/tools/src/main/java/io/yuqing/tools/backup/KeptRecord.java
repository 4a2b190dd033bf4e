/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.wire.cases.CaseEntryJson;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of a topic as a line of a file.
 *
 * @param offset its place in the topic
 * @param value null: it takes away what stood under its key
 */
record KeptRecord(long offset, String key, String value) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static KeptRecord of(KeptTopic topic, ConsumerRecord<byte[], byte[]> record) {
        byte[] value = topic == KeptTopic.CASE_ACTIONS ? dated(record) : record.value();
        return new KeptRecord(record.offset(), text(record.key()), text(value));
    }

    /** With the time at which the log took it, which is then its own. */
    private static byte[] dated(ConsumerRecord<byte[], byte[]> record) {
        try {
            Entry entry = CaseEntryJson.read(record.value(), record.offset(), record.timestamp());
            return CaseEntryJson.value(entry);
        } catch (IllegalArgumentException unreadable) {
            // Kept as it is: readers pass over it, and its place counts.
            return record.value();
        }
    }

    String line() {
        ObjectNode json = JSON.createObjectNode();
        json.put("offset", offset);
        json.put("key", key);
        json.put("value", value);
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is no such line
     */
    static KeptRecord read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.path("offset").isIntegralNumber()) {
                throw new IllegalArgumentException("no record of a backup");
            }
            return new KeptRecord(
                    json.path("offset").asLong(),
                    json.path("key").textValue(),
                    json.path("value").textValue());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no record of a backup");
        }
    }

    byte[] keyBytes() {
        return bytes(key);
    }

    byte[] valueBytes() {
        return bytes(value);
    }

    private static byte[] bytes(String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
