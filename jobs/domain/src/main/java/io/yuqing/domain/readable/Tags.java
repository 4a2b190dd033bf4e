/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import io.yuqing.domain.privacy.plain.Chars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tags, comments and declarations of HTML and XML. What merely looks like one stays: {@code 3<5},
 * {@code a<b}, {@code <<条例>>}, {@code List<String>}.
 */
final class Tags {
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";
    private static final int MAX_NAME = 40;
    private static final int MIN_UNKNOWN = 3;

    private final String text;
    private final int lastClose;
    private final Set<String> neverClosed = new HashSet<>(0);
    private Map<String, Integer> ends;
    private boolean inData;

    Tags(String text) {
        this.text = text;
        this.lastClose = text.lastIndexOf('>');
    }

    /** What begins at the {@code <} or {@code ]}, or null. */
    Piece at(int i) {
        if (text.charAt(i) == ']') {
            return inData && text.startsWith(CDATA_END, i)
                    ? Piece.dropped(i, i + CDATA_END.length())
                    : null;
        }
        if (text.startsWith("<!", i) || text.startsWith("<?xml", i)) {
            return declaration(i);
        }
        boolean closing = text.startsWith("</", i);
        int from = closing ? i + 2 : i + 1;
        int to = nameEnd(from);
        if (to == from) {
            return null;
        }
        String name = text.substring(from, to).toLowerCase(Locale.ROOT);
        boolean known = Elements.isKnown(name) || (!closing && isClosed(name, i));
        int end = new Attributes(text, to, lastClose).end(closing, name, known);
        return end < 0 ? null : tag(i, to, end, closing, name);
    }

    private Piece tag(int start, int attributes, int end, boolean closing, String name) {
        if (Elements.isUnread(name) && !closing && text.charAt(end - 2) != '/') {
            int closed = closedAt(name, end);
            return Piece.dropped(start, closed < 0 ? end : closed);
        }
        if (Elements.breaksLine(name)) {
            return new Piece(start, end, Piece.BREAK);
        }
        if (closing && name.equals("a") && isMention(start)) {
            return new Piece(start, end, " ");
        }
        return name.equals("img")
                ? new Piece(start, end, Attributes.emoticon(text.substring(attributes, end)))
                : Piece.dropped(start, end);
    }

    /** Whether a link to a person ends here: else nobody could tell where the name does. */
    private boolean isMention(int end) {
        int link = text.lastIndexOf('>', end - 1);
        return link >= 0 && end - link <= MAX_NAME && text.startsWith("@", link + 1);
    }

    /** Whether a name that no page has stands in an end tag behind it, so that it is an element. */
    private boolean isClosed(String name, int from) {
        if (name.length() < MIN_UNKNOWN) {
            return false;
        }
        if (ends == null) {
            ends = ends();
        }
        return ends.getOrDefault(name, -1) > from;
    }

    private Map<String, Integer> ends() {
        Map<String, Integer> found = new HashMap<>();
        for (int i = text.indexOf("</"); i >= 0; i = text.indexOf("</", i + 2)) {
            found.put(text.substring(i + 2, nameEnd(i + 2)).toLowerCase(Locale.ROOT), i);
        }
        return found;
    }

    /** Behind the end tag of an element, or -1. */
    private int closedAt(String name, int from) {
        if (neverClosed.contains(name)) {
            return -1;
        }
        String tag = "</" + name;
        for (int i = text.indexOf('<', from); i >= 0; i = text.indexOf('<', i + 1)) {
            if (text.regionMatches(true, i, tag, 0, tag.length())) {
                int end = text.indexOf('>', i);
                return end < 0 ? text.length() : end + 1;
            }
        }
        neverClosed.add(name);
        return -1;
    }

    private Piece declaration(int i) {
        if (text.startsWith(CDATA, i)) {
            if (!occurs(CDATA_END, i)) {
                return null;
            }
            inData = true;
            return Piece.dropped(i, i + CDATA.length());
        }
        boolean comment = text.startsWith("<!--", i);
        boolean known =
                comment
                        || text.startsWith("<![if", i)
                        || text.startsWith("<![endif", i)
                        || text.startsWith("<?", i)
                        || text.regionMatches(true, i, "<!doctype", 0, 9);
        String close = comment ? "-->" : ">";
        if (!known || !occurs(close, i)) {
            return null;
        }
        return Piece.dropped(i, text.indexOf(close, i) + close.length());
    }

    /** Asked again and again of a text of nothing but openings, so a no is remembered. */
    private boolean occurs(String close, int from) {
        if (neverClosed.contains(close)) {
            return false;
        }
        if (text.indexOf(close, from) < 0) {
            neverClosed.add(close);
            return false;
        }
        return true;
    }

    private int nameEnd(int from) {
        int to = from;
        while (to < text.length()
                && to - from < MAX_NAME
                && isNamePart(text.charAt(to), to == from)) {
            to++;
        }
        return to;
    }

    private static boolean isNamePart(char c, boolean first) {
        return Chars.isAsciiLetter(c)
                || (!first && (Chars.isAsciiDigit(c) || c == '-' || c == ':' || c == '_'));
    }
}
