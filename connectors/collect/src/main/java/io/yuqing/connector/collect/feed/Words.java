/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.feed;

import io.yuqing.connector.collect.feed.FeedEntry.Counters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of an entry says something of its own: not a title that only begins the text, nor an id that
 * is the address.
 */
final class Words {
    private static final Pattern CUT = Pattern.compile("(.+?)\\s*(?:\\.{3}|…+)");

    private Words() {}

    /** An entry without what only repeats. */
    static FeedEntry entry(
            int number,
            String id,
            String url,
            String title,
            String text,
            String author,
            String published,
            String updated,
            Counters counters) {
        String own = isBeginning(title, text) ? "" : title;
        String ownId = id.equals(url) ? "" : id;
        return new FeedEntry(number, ownId, url, own, text, author, published, updated, counters);
    }

    private static boolean isBeginning(String title, String text) {
        if (title.equals(text)) {
            return true;
        }
        Matcher cut = CUT.matcher(title);
        return cut.matches() && oneLine(text).startsWith(oneLine(cut.group(1)));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }
}
