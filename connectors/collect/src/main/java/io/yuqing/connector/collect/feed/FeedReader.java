/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import io.yuqing.connector.collect.record.TextSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a feed of any dialect. The same bytes give the same entries. Stateless. */
public final class FeedReader {
    /** More stand in no feed that is read by people; the first are the newest. */
    static final int MOST_ENTRIES = 2_000;

    private static final Pattern WEB_PAGE =
            Pattern.compile(
                    "(?is)\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+)?html\\b.*");

    private FeedReader() {}

    /**
     * The entries of a document.
     *
     * @param contentType of the answer it came with; empty if there was none
     * @param base its address, which addresses in it may be relative to
     * @throws UnreadableFeedException if it is no feed, or not all of one
     */
    public static FeedContent read(byte[] body, String contentType, String base) {
        FeedText decoded = FeedText.of(body, contentType);
        String text = decoded.text();
        if (text.isBlank()) {
            throw new UnreadableFeedException(FeedFlaw.EMPTY);
        }
        FeedContent content = content(text, new Addresses(base));
        List<String> remarks = new ArrayList<>();
        TextSource.remark(decoded.encoding()).ifPresent(remarks::add);
        if (decoded.lost() > 0) {
            remarks.add("有 " + decoded.lost() + " 处不是有效的文字编码，已用“\uFFFD”代替");
        }
        remarks.addAll(content.remarks());
        List<FeedEntry> entries = Identities.told(content.entries(), remarks);
        if (entries.size() > MOST_ENTRIES) {
            remarks.add("有 " + entries.size() + " 个条目，只取前 " + MOST_ENTRIES + " 个");
            entries = entries.subList(0, MOST_ENTRIES);
        }
        return new FeedContent(content.dialect(), content.title(), entries, remarks);
    }

    private static FeedContent content(String text, Addresses addresses) {
        String start = text.stripLeading();
        if (start.charAt(0) == '{') {
            return JsonFeed.read(start, addresses);
        }
        if (WEB_PAGE.matcher(start.substring(0, Math.min(start.length(), 2_000))).matches()) {
            throw new UnreadableFeedException(FeedFlaw.WEB_PAGE);
        }
        if (start.indexOf('<') < 0) {
            throw new UnreadableFeedException(FeedFlaw.NO_FEED);
        }
        return XmlFeed.read(text, addresses);
    }
}
