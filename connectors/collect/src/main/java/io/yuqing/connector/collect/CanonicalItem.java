/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.value.Counter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The canonical object of one item; empty fields are left out where the contract allows it. */
final class CanonicalItem {
    private static final JsonFactory JSON = new JsonFactory();

    private final Stream stream;

    String id;
    String platform;
    String channel;
    String rootId;
    String parentId;
    String postId;
    String author;
    String title;
    String text;
    String mediaText;
    String url;
    String region;
    OffsetDateTime publishedAt;

    /** Null if nobody said. */
    OffsetDateTime collectedAt;

    String likes;
    String comments;
    String reposts;
    String views;

    CanonicalItem(Stream stream) {
        this.stream = stream;
    }

    /** The post that its thread begins with. */
    String threadId() {
        return stream == Stream.COMMENT ? postId : rootId.isEmpty() ? id : rootId;
    }

    byte[] json() {
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream(512 + (text.length() + mediaText.length()) * 3);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("platform", platform);
            put(json, "channel", channel);
            if (stream == Stream.COMMENT) {
                json.writeStringField("post_id", postId);
                put(json, "parent_id", parentId);
            } else {
                kind(json);
            }
            json.writeStringField("author", author);
            json.writeStringField("published_at", time(publishedAt));
            if (collectedAt != null) {
                json.writeStringField("collected_at", time(collectedAt));
            }
            put(json, "title", title);
            json.writeStringField("text", text);
            put(json, "media_text", mediaText);
            put(json, "url", url);
            put(json, "region", region);
            if (stream == Stream.COMMENT) {
                count(json, "likes", likes);
            } else {
                engagement(json);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON to memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private void kind(JsonGenerator json) throws IOException {
        if (rootId.isEmpty()) {
            json.writeStringField("kind", "original");
        } else {
            json.writeStringField("kind", "repost");
            json.writeStringField("root_id", rootId);
            json.writeStringField("parent_id", parentId.isEmpty() ? rootId : parentId);
        }
    }

    private void engagement(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("engagement");
        count(json, "likes", likes);
        count(json, "comments", comments);
        count(json, "reposts", reposts);
        count(json, "views", views);
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, String field, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(field, value);
        }
    }

    /** What is no number is not sent: it might be anything. */
    private static void count(JsonGenerator json, String field, String written) throws IOException {
        long count = Counter.read(written);
        if (count != Counter.UNREADABLE) {
            json.writeNumberField(field, count);
        }
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
