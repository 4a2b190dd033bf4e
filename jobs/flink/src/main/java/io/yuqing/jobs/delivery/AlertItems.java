/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.domain.delivery.StepItem;
import java.util.ArrayList;
import java.util.List;

/** The top items of an alert's evidence. */
final class AlertItems {
    /** More are not shown by any notice. */
    private static final int KEPT = 3;

    private static final int LONGEST_TEXT = 200;

    private AlertItems() {}

    /** Those that have something to show: a text or an address. */
    static List<StepItem> of(JsonNode evidence) {
        List<StepItem> items = new ArrayList<>();
        for (JsonNode node : evidence.path("items")) {
            StepItem item = item(node);
            if (items.size() < KEPT && item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** Null if there is nothing to show. */
    static StepItem item(JsonNode node) {
        StepItem item = new StepItem();
        item.channel = Words.channel(node.path("channel").asText(""));
        item.at = AlertReader.time(node, "published_at", AlertReader.time(node, "time", 0));
        item.text = shortened(text(node));
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
