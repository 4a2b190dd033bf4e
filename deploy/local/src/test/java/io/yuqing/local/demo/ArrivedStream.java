/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one arrival file as a careful job would: rejects, drops repeats, keeps what is left. */
final class ArrivedStream {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Line numbers, from 1, of what is malformed. */
    final List<String> rejected = new ArrayList<>();

    /** Line numbers of ids seen before. */
    final List<String> repeated = new ArrayList<>();

    /** The first record of each id, without its collection time, and where it stood. */
    final Map<String, ObjectNode> first = new LinkedHashMap<>();

    /** The last record of each id. */
    final Map<String, ObjectNode> last = new LinkedHashMap<>();

    final Map<String, OffsetDateTime> collected = new LinkedHashMap<>();
    final Map<String, String> lineOf = new LinkedHashMap<>();
    private final String reference;

    ArrivedStream(Path file, String reference) throws IOException {
        this.reference = reference;
        int line = 0;
        for (byte[] bytes : DemoFolders.lines(file)) {
            line++;
            ObjectNode record = record(bytes);
            if (record == null) {
                rejected.add(Integer.toString(line));
            } else {
                accept(record, Integer.toString(line));
            }
        }
    }

    private void accept(ObjectNode record, String line) {
        String id = record.get("id").asText();
        OffsetDateTime at = OffsetDateTime.parse(record.remove("collected_at").asText());
        last.put(id, record);
        if (first.putIfAbsent(id, record) == null) {
            collected.put(id, at);
            lineOf.put(id, line);
        } else {
            repeated.add(line);
        }
    }

    /** The record, or null if it must be rejected. */
    private ObjectNode record(byte[] line) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            JsonNode json = JSON.readTree(text);
            return json instanceof ObjectNode object && sound(object) ? object : null;
        } catch (CharacterCodingException | JsonProcessingException | DateTimeParseException e) {
            return null;
        }
    }

    private boolean sound(ObjectNode record) {
        for (String field : List.of("id", "text", "author", "published_at", reference)) {
            if (!record.path(field).isTextual()) {
                return false;
            }
        }
        OffsetDateTime published = OffsetDateTime.parse(record.get("published_at").asText());
        OffsetDateTime seen = OffsetDateTime.parse(record.get("collected_at").asText());
        return published.getYear() > 2009 && published.isBefore(seen.plus(Duration.ofHours(24)));
    }
}
