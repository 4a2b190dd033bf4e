/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.domain.delivery.Sample;
import java.util.ArrayList;
import java.util.List;

/** The top items of an alert's evidence, with what they say, which stands beside it. */
final class AlertItems {
    /** More are not shown by any notice. */
    private static final int KEPT = 3;

    private static final int LONGEST_TEXT = 200;

    private AlertItems() {}

    /** Those that have something to show: a text or an address. */
    static List<Sample> of(JsonNode alert) {
        List<Sample> items = new ArrayList<>();
        int place = 0;
        for (JsonNode node : alert.path("evidence").path("items")) {
            Sample item = item(node, alert.path("excerpts").path(place++).asText(""));
            if (items.size() < KEPT && item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** The first one known; null if there is none. */
    static Sample first(JsonNode alert) {
        JsonNode first = alert.path("evidence").path("first_seen");
        return item(first, alert.path("first_excerpt").asText(""));
    }

    /** Null if there is nothing to show. */
    private static Sample item(JsonNode node, String excerpt) {
        Sample item = new Sample();
        item.channel = node.path("channel").asText("");
        item.at = AlertReader.time(node, "published_at", AlertReader.time(node, "time", 0));
        item.text = shortened(excerpt.isBlank() ? text(node) : excerpt);
        item.url = node.path("url").asText("");
        return item.text.isBlank() && item.url.isBlank() ? null : item;
    }

    private static String text(JsonNode node) {
        for (String field : List.of("text", "excerpt", "title")) {
            String text = node.path(field).asText("");
            if (!text.isBlank() && !text.equals("null")) {
                return text;
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT));
    }
}
