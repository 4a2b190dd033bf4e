/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import io.yuqing.domain.privacy.plain.Chars;

/** What stands in a tag behind its name, and whether it is a tag at all. */
final class Attributes {
    /** Beyond it quotes are not followed: one that is missing would swallow the text. */
    private static final int MAX_QUOTED = 4096;

    private final String text;
    private final int from;
    private final int lastClose;
    private boolean valued;
    private boolean plain = true;

    /**
     * @param from where the name ends
     * @param lastClose the last {@code >} of the text, or -1
     */
    Attributes(String text, int from, int lastClose) {
        this.text = text;
        this.from = from;
        this.lastClose = lastClose;
    }

    /**
     * Behind the tag, which is the end of a text that was cut inside it; -1 if this is none.
     *
     * @param name in lower case
     * @param known whether elements have this name
     */
    int end(boolean closing, String name, boolean known) {
        int first = skipBlanks(from);
        if (first == text.length()) {
            return known && name.length() > 1 ? first : -1;
        }
        char c = text.charAt(first);
        if (c == '>') {
            return known || closing ? first + 1 : -1;
        }
        if (c == '/') {
            int close = skipBlanks(first + 1);
            if (close == text.length()) {
                return known && name.length() > 1 ? close : -1;
            }
            if (text.charAt(close) == '>') {
                return close + 1;
            }
        }
        if (first == from || !(Chars.isAsciiLetter(c) || c == '_' || c == ':' || c == '@')) {
            return -1;
        }
        int end = close(first);
        if (end == 0) {
            return -1;
        }
        if (end < 0) {
            return known && valued ? text.length() : -1;
        }
        return valued || (known && plain && name.length() > 1) ? end : -1;
    }

    /** Behind the {@code >}; -1 if the text ends before it, 0 if another tag begins before it. */
    private int close(int start) {
        int inQuotes = -1;
        char quote = 0;
        int limit = Math.min(text.length(), start + MAX_QUOTED);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            plain &= c < 0x80;
            if (c == '>') {
                if (quote == 0) {
                    return i + 1;
                }
                inQuotes = inQuotes < 0 ? i + 1 : inQuotes;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && c == '<') {
                return 0;
            } else if (quote == 0 && c == '=') {
                valued = true;
                char next = i + 1 < limit ? text.charAt(i + 1) : 0;
                if (next == '"' || next == '\'') {
                    quote = next;
                    i++;
                }
            }
        }
        if (inQuotes >= 0) {
            return inQuotes;
        }
        return !valued || lastClose < limit ? -1 : text.indexOf('>', limit) + 1;
    }

    private int skipBlanks(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** What a picture with these attributes says, if anything. */
    static String emoticon(String attributes) {
        String alt = Emoticon.in(value(attributes, "alt="));
        return alt.isEmpty() ? Emoticon.in(value(attributes, "title=")) : alt;
    }

    private static String value(String attributes, String name) {
        int start = attributes.indexOf(name) + name.length();
        if (start < name.length() || start >= attributes.length()) {
            return "";
        }
        char quote = attributes.charAt(start);
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? start + 1 : start;
        int to = from;
        while (to < attributes.length() && !ends(attributes.charAt(to), quoted, quote)) {
            to++;
        }
        return attributes.substring(from, to);
    }

    private static boolean ends(char c, boolean quoted, char quote) {
        return quoted ? c == quote : c <= ' ' || c == '>' || c == '/';
    }
}
