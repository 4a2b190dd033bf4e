/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** An item for programs: one object, with the names of the columns of {@code v_items}. */
final class StoredItemJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StoredItemJson() {}

    static String of(StoredItem item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("item_id", item.id());
        fields.put("platform", item.platform());
        fields.put("channel", item.channel());
        fields.put("kind", item.kind());
        fields.put("root_id", item.rootId());
        fields.put("published_at", time(item.publishedAt()));
        fields.put("stored_at", time(item.storedAt()));
        fields.put("title", item.title());
        fields.put("text", item.text());
        fields.put("media_text", item.mediaText());
        fields.put("url", item.url());
        fields.put("region", item.region());
        fields.put("sentiment", item.sentiment());
        fields.put("category", item.category());
        fields.put("topics", item.topics());
        fields.put("likes", item.likes());
        fields.put("comments", item.comments());
        fields.put("reposts", item.reposts());
        fields.put("views", item.views());
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of plain values is always JSON", e);
        }
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CountyTime.ZONE));
    }
}
