/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.control.trial;

import java.util.List;
import java.util.Locale;

/** A short piece of a text around a word in it. */
final class Excerpt {
    private static final int BEFORE = 14;
    private static final int LENGTH = 40;

    private Excerpt() {}

    /** Around the first of the words that is there as it is written; else the beginning. */
    static String around(List<String> words, String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        int at = Math.max(0, first(words, line.toLowerCase(Locale.ROOT)) - BEFORE);
        int start = whole(line, at);
        int end = whole(line, Math.min(line.length(), start + LENGTH));
        return (start > 0 ? "…" : "")
                + line.substring(start, end)
                + (end < line.length() ? "…" : "");
    }

    private static int first(List<String> words, String text) {
        for (String word : words) {
            int at = text.indexOf(word.toLowerCase(Locale.ROOT).replace("*", ""));
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }

    /** Not between the two halves of an emoji. */
    private static int whole(String text, int at) {
        boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return half ? at - 1 : at;
    }
}
