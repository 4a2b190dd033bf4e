/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.intake.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.intake.fetch.Validators;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/** A position as the value of its record; times are seconds, so that many entries fit in one. */
public final class FeedPositionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FeedPositionJson() {}

    public static byte[] write(FeedPosition position) {
        ObjectNode json = JSON.createObjectNode();
        json.put("url", position.url());
        json.put("etag", position.validators().etag());
        json.put("last_modified", position.validators().lastModified());
        put(json, "read", position.read());
        put(json, "next", position.next());
        json.put("failures", position.failures());
        json.put("fault", position.fault());
        ObjectNode entries = json.putObject("entries");
        new TreeMap<>(position.entries()).forEach((hash, entry) -> put(entries, hash, entry));
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values are always JSON", e);
        }
    }

    /**
     * @throws IllegalArgumentException if it is no position
     */
    public static FeedPosition read(byte[] value) {
        JsonNode json = parsed(value);
        if (!json.path("entries").isObject() || !json.path("next").isIntegralNumber()) {
            throw new IllegalArgumentException("the record is no position of a feed");
        }
        Map<String, SeenEntry> entries = new HashMap<>();
        Iterator<Map.Entry<String, JsonNode>> fields = json.path("entries").fields();
        fields.forEachRemaining(each -> entries.put(each.getKey(), entry(each.getValue())));
        return new FeedPosition(
                json.path("url").asText(),
                new Validators(json.path("etag").asText(), json.path("last_modified").asText()),
                time(json.path("read")),
                time(json.path("next")),
                json.path("failures").asInt(),
                json.path("fault").asText(),
                entries);
    }

    private static void put(ObjectNode entries, String hash, SeenEntry entry) {
        ObjectNode json = entries.putObject(hash);
        put(json, "seen", entry.seen());
        put(json, "published", entry.published());
        put(json, "gone", entry.gone());
        if (entry.mark().updated() != 0) {
            json.put("updated", entry.mark().updated());
        }
        json.put("words", entry.mark().words());
        if (!entry.mark().counters().isEmpty()) {
            json.put("counters", entry.mark().counters());
        }
    }

    private static SeenEntry entry(JsonNode json) {
        return new SeenEntry(
                time(json.path("seen")),
                time(json.path("published")),
                new EntryMark(
                        json.path("updated").asLong(),
                        json.path("words").asText(),
                        json.path("counters").asText()),
                time(json.path("gone")));
    }

    private static void put(ObjectNode json, String field, Instant time) {
        if (time != null) {
            json.put(field, time.getEpochSecond());
        }
    }

    private static Instant time(JsonNode value) {
        return value.isIntegralNumber() ? Instant.ofEpochSecond(value.asLong()) : null;
    }

    private static JsonNode parsed(byte[] value) {
        try {
            return JSON.readTree(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("the record is no JSON", e);
        }
    }
}
