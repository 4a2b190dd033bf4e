/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.util.Locale;
import java.util.Set;

/** One tag or comment of HTML, which a reader does not see. */
final class Markup {
    private static final int MAX_CHARS = 1024;
    private static final Set<String> NO_TAGS = Set.of("at", "dot");
    private static final Set<String> BLOCKS =
            Set.of(
                    "br", "p", "div", "li", "ul", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4",
                    "dd", "dt");

    private final MappedText text;
    private final int start;
    private final int end;
    private final String name;

    private Markup(MappedText text, int start, int end, String name) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.name = name;
    }

    /** The markup that begins at the {@code <} at {@code i}, or null. */
    static Markup at(MappedText text, int i) {
        if (text.at(i + 1) == '!' && text.at(i + 2) == '-' && text.at(i + 3) == '-') {
            int end = commentEnd(text, i + 4);
            return end < 0 ? null : new Markup(text, i, end, "!--");
        }
        int from = text.at(i + 1) == '/' ? i + 2 : i + 1;
        int to = from;
        while (to - from < 16 && Chars.isAsciiAlphanumeric(text.at(to))) {
            to++;
        }
        if (to == from || !Chars.isAsciiLetter(text.at(from))) {
            return null;
        }
        String name = text.between(from, to).toLowerCase(Locale.ROOT);
        int end = NO_TAGS.contains(name) ? -1 : tagEnd(text, to);
        return end < 0 ? null : new Markup(text, i, end, name);
    }

    /**
     * Behind the {@code >} outside of quotes, or behind the first one, or the end of a text that
     * was cut inside an attribute, or -1.
     */
    private static int tagEnd(MappedText text, int from) {
        int first = -1;
        char quote = 0;
        boolean attribute = false;
        int limit = Math.min(text.length(), from + MAX_CHARS);
        for (int i = from; i < limit; i++) {
            char c = text.at(i);
            if (c == '>') {
                if (quote == 0) {
                    return i + 1;
                }
                first = first < 0 ? i + 1 : first;
            } else if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
                attribute |= text.at(i - 1) == '=';
            }
        }
        return first < 0 && attribute && limit == text.length() ? limit : first;
    }

    private static int commentEnd(MappedText text, int from) {
        int limit = Math.min(text.length(), from + MAX_CHARS);
        for (int i = from; i < limit; i++) {
            if (text.at(i) == '-' && text.at(i + 1) == '-' && text.at(i + 2) == '>') {
                return i + 3;
            }
        }
        return -1;
    }

    int end() {
        return end;
    }

    /** Whether what follows stands on another line. */
    boolean breaksLine() {
        return BLOCKS.contains(name);
    }

    /** What of it may hold a name without being seen, as a stretch of the source, or null. */
    HiddenText hidden() {
        if (name.equals("!--")) {
            boolean blank = text.between(start + 4, end - 3).isBlank();
            return blank ? null : new HiddenText(text.from(start), text.to(end - 1), "<!---->");
        }
        int equals = start;
        while (equals < end && text.at(equals) != '=') {
            equals++;
        }
        String bare = text.at(start + 1) == '/' ? "</" + name + ">" : "<" + name + ">";
        return equals == end ? null : new HiddenText(text.from(start), text.to(end - 1), bare);
    }
}
