/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A line of the journal as text, and back. */
final class EntryJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EntryJson() {}

    static String hash(Entry entry) {
        return Digests.of(text(entry.content()));
    }

    /** With its hash, and without a line end. */
    static String line(Entry entry) {
        Map<String, Object> all = entry.content();
        all.put("hash", entry.hash());
        return text(all);
    }

    /**
     * @throws IOException if it is no line of a journal
     */
    static Entry entry(String line) throws IOException {
        JsonNode root = JSON.readTree(line);
        if (root == null || !root.path("hash").isTextual()) {
            throw new IOException("no line of a journal");
        }
        Map<String, String> files = new HashMap<>();
        root.path("files")
                .fields()
                .forEachRemaining(f -> files.put(f.getKey(), f.getValue().asText()));
        Step step =
                Step.of(root.path("step").asText())
                        .orElseThrow(() -> new IOException("no known step"));
        return new Entry(
                root.path("seq").asLong(),
                root.path("at").asLong(),
                root.path("paper").asText(),
                step,
                root.path("duty").asText(),
                root.path("sign").asText(),
                root.path("note").asText(),
                root.path("faulty").asBoolean(),
                files,
                facts(root.path("facts")),
                root.path("prev").asText(),
                root.path("hash").asText());
    }

    private static Facts facts(JsonNode facts) {
        return facts.isMissingNode()
                ? null
                : new Facts(
                        facts.path("kind").asText(),
                        facts.path("subject").asText(),
                        facts.path("title").asText(),
                        facts.path("from").asLong(),
                        facts.path("to").asLong(),
                        facts.path("doubts").asInt(),
                        facts.path("figures").asInt());
    }

    private static String text(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are always JSON.", e);
        }
    }
}
