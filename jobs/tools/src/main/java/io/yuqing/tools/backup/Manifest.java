/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup holds; written last, so that a folder with one is whole.
 *
 * @param madeAt with offset, for people
 * @param schema the number of the newest file of {@code sql/} that was applied
 */
record Manifest(String madeAt, int schema, List<BackupPart> parts) {
    static final String FILE = "manifest.json";
    private static final int FORM = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    Manifest {
        parts = List.copyOf(parts);
    }

    long count(String folder) {
        return parts.stream()
                .filter(part -> part.path().startsWith(folder))
                .mapToLong(BackupPart::count)
                .sum();
    }

    String text() {
        ObjectNode json = JSON.createObjectNode();
        json.put("form", FORM);
        json.put("made_at", madeAt);
        json.put("schema", schema);
        ArrayNode list = json.putArray("parts");
        for (BackupPart part : parts) {
            list.addObject()
                    .put("path", part.path())
                    .put("name", part.name())
                    .put("count", part.count())
                    .put("sha256", part.sha256());
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is none that this version can read
     */
    static Manifest read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.path("form").asInt() != FORM) {
                throw new IllegalArgumentException("not of form " + FORM);
            }
            List<BackupPart> parts = new ArrayList<>();
            for (JsonNode part : json.path("parts")) {
                parts.add(
                        new BackupPart(
                                part.path("path").asText(),
                                part.path("name").asText(),
                                part.path("count").asLong(),
                                part.path("sha256").asText()));
            }
            return new Manifest(json.path("made_at").asText(), json.path("schema").asInt(), parts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON");
        }
    }
}
