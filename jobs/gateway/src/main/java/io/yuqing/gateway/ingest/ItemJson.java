/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.SourceRef;
import io.yuqing.wire.item.WireItem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes an item in the form in which {@link io.yuqing.wire.item.ItemDecoder} reads it. */
final class ItemJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final DateTimeFormatter time;
    private final String batch;

    ItemJson(ZoneId zone, String batch) {
        this.time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        this.batch = batch;
    }

    byte[] of(WireItem item) {
        boolean comment = item.kind.equals(WireItem.COMMENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512 + item.text.length() * 3);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", onPlatform(item, item.id));
            json.writeStringField("platform", item.platform);
            put(json, "channel", item.channel);
            if (comment) {
                json.writeStringField("post_id", onPlatform(item, item.rootId));
            } else {
                json.writeStringField("kind", item.kind);
            }
            if (item.kind.equals(WireItem.REPOST)) {
                json.writeStringField("root_id", onPlatform(item, item.rootId));
            }
            put(json, "parent_id", onPlatform(item, item.parentId));
            json.writeStringField("author", item.author);
            json.writeStringField("published_at", time(item.publishedAt));
            json.writeStringField("collected_at", time(item.collectedAt));
            put(json, "title", item.title);
            json.writeStringField("text", item.text);
            put(json, "url", item.url);
            put(json, "region", item.region);
            if (item.hasEngagement) {
                engagement(json, item, comment);
            }
            json.writeStringField(SourceRef.NAME, batch);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON to memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private static void engagement(JsonGenerator json, WireItem item, boolean comment)
            throws IOException {
        if (comment) {
            json.writeNumberField("likes", item.likes);
            return;
        }
        json.writeObjectFieldStart("engagement");
        json.writeNumberField("likes", item.likes);
        json.writeNumberField("comments", item.comments);
        json.writeNumberField("reposts", item.reposts);
        json.writeNumberField("views", item.views);
        json.writeEndObject();
    }

    private static String onPlatform(WireItem item, String id) {
        return Platforms.idOnPlatform(item.platform, id);
    }

    private static void put(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    private String time(long millis) {
        return time.format(Instant.ofEpochMilli(millis));
    }
}
