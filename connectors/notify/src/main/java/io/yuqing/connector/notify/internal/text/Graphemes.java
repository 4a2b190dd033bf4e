/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in the units a reader sees: an emoji with a skin tone is one. Pure. */
public final class Graphemes {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";

    private Graphemes() {}

    /** The indices at which the text can be cut, the last is its length. */
    static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = GRAPHEME.matcher(text);
        while (matcher.find()) {
            ends.add(matcher.end());
        }
        return ends;
    }

    public static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The text, or its beginning and "…", in at most so many UTF-8 bytes. */
    public static String clip(String text, int maxBytes) {
        if (utf8Length(text) <= maxBytes) {
            return text;
        }
        int room = maxBytes - utf8Length(ELLIPSIS);
        // No character has less than a byte, so that what counts is in here.
        String head = text.substring(0, Math.min(text.length(), maxBytes));
        int kept = 0;
        for (int end : ends(head)) {
            if (utf8Length(head.substring(0, end)) > room) {
                break;
            }
            kept = end;
        }
        return head.substring(0, kept) + ELLIPSIS;
    }
}
