/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.connector.collect.feed.FeedEntry.Counters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON Feed 1 and 1.1. Its item has no counters. */
final class JsonFeed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern VERSION =
            Pattern.compile("https?://(?:www\\.)?jsonfeed\\.org/version/([0-9.]{1,8})");

    private JsonFeed() {}

    static FeedContent read(String text, Addresses addresses) {
        JsonNode feed = parsed(text);
        Matcher version = VERSION.matcher(feed.path("version").asText());
        if (!version.matches() || !feed.path("items").isArray()) {
            throw new UnreadableFeedException(FeedFlaw.NO_FEED);
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            entries.add(entry(entries.size() + 1, item, addresses));
        }
        String title = HtmlText.tidy(feed.path("title").asText());
        return new FeedContent("json_" + version.group(1), title, entries, List.of());
    }

    private static FeedEntry entry(int number, JsonNode item, Addresses addresses) {
        String html = HtmlText.of(text(item, "content_html"));
        String plain = HtmlText.tidy(text(item, "content_text"));
        String text = html.length() > plain.length() ? html : plain;
        String url = text(item, "url");
        return Words.entry(
                number,
                text(item, "id"),
                addresses.whole(url.isEmpty() ? text(item, "external_url") : url),
                HtmlText.tidy(text(item, "title")),
                text.isEmpty() ? HtmlText.tidy(text(item, "summary")) : text,
                author(item),
                FeedTimes.plain(text(item, "date_published")),
                FeedTimes.plain(text(item, "date_modified")),
                Counters.NONE);
    }

    /** 1.1 has a list, 1 had one; some write a name where an object belongs. */
    private static String author(JsonNode item) {
        JsonNode first = item.path("authors").path(0);
        JsonNode author = first.isMissingNode() ? item.path("author") : first;
        return (author.isTextual() ? author : author.path("name")).asText().strip();
    }

    private static String text(JsonNode item, String field) {
        JsonNode value = item.path(field);
        return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableFeedException(FeedFlaw.BROKEN_JSON, line, e);
        }
    }
}
