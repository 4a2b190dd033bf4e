/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import io.yuqing.connector.collect.CollectedItem.Stream;
import io.yuqing.connector.collect.Draft;
import io.yuqing.connector.collect.Edge;
import io.yuqing.connector.collect.PostAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One entry as its feed has it; {@code ""} is what the feed did not say.
 *
 * @param number in the feed, from 1
 * @param id guid or id
 * @param author raw; for the edge only, which makes a hash of it
 * @param published in a form that {@link io.yuqing.connector.collect.value.TimeReader} reads, if
 *     the feed wrote it in one
 * @param updated the same of its last change
 */
public record FeedEntry(
        int number,
        String id,
        String url,
        String title,
        String text,
        String author,
        String published,
        String updated,
        Counters counters) {

    /** How often people reacted, as the feed writes it. */
    public record Counters(String likes, String comments, String reposts) {
        public static final Counters NONE = new Counters("", "", "");
    }

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");

    /** Without blanks or foreign letters: words in a guid are a title, and change with it. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,128}");

    /** What tells the entry from others of its feed, and stays when it is edited. */
    public String identity() {
        if (!id.isEmpty()) {
            return "id " + id;
        }
        return url.isEmpty() ? "words " + title + '\n' + text : "url " + url;
    }

    /**
     * A post of it.
     *
     * @param platform of the feed; so are channel and region, which may be empty
     * @param publishedAt in place of what the feed says; empty for that
     * @param collectedAt when the feed was read
     */
    public Draft draft(
            Edge edge,
            String platform,
            String channel,
            String region,
            String publishedAt,
            String collectedAt) {
        Draft draft = new Draft(number, Stream.POST);
        // By its address the entry is the same item as in any other export.
        draft.id = ID.matcher(id).matches() && !isAddress(id) ? id : "";
        draft.url = url.isEmpty() && isAddress(id) ? id : url;
        draft.platform = platform;
        draft.channel = channel;
        draft.region = region;
        draft.title = title;
        draft.text = text;
        draft.author = author;
        draft.publishedAt = publishedAt.isEmpty() ? published : publishedAt;
        draft.collectedAt = collectedAt;
        draft.likes = counters.likes();
        draft.comments = counters.comments();
        draft.reposts = counters.reposts();
        draft.shown = () -> shown(edge);
        return draft;
    }

    /** The same without its id, which is not its own. */
    FeedEntry withoutId() {
        return new FeedEntry(number, "", url, title, text, author, published, updated, counters);
    }

    /** The same without its address, which is not its own. */
    FeedEntry withoutUrl() {
        return new FeedEntry(number, id, "", title, text, author, published, updated, counters);
    }

    private Map<String, String> shown(Edge edge) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("title", edge.text(title));
        shown.put("link", PostAddress.harmless(edge, url, author));
        shown.put("published", edge.text(published));
        return shown;
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
