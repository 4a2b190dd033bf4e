/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import io.yuqing.domain.privacy.plain.Chars;
import java.util.Locale;
import java.util.Set;

/**
 * A web page where JSON should be: the names of its tags, and of its words those that error pages
 * are made of.
 */
final class MarkupExcerpt {

    private static final Set<String> ERROR_WORDS =
            Set.of(
                    "bad",
                    "gateway",
                    "not",
                    "found",
                    "forbidden",
                    "service",
                    "unavailable",
                    "gone",
                    "time",
                    "timeout",
                    "out",
                    "too",
                    "many",
                    "requests",
                    "internal",
                    "server",
                    "error",
                    "unauthorized",
                    "moved",
                    "permanently",
                    "temporarily",
                    "request",
                    "nginx",
                    "login",
                    "captcha");

    private static final Set<String> TAGS =
            Set.of(
                    "html",
                    "head",
                    "title",
                    "body",
                    "h1",
                    "h2",
                    "h3",
                    "p",
                    "div",
                    "span",
                    "meta",
                    "script",
                    "style",
                    "link",
                    "center",
                    "hr",
                    "br",
                    "a",
                    "table",
                    "tr",
                    "td",
                    "form",
                    "iframe",
                    "!doctype",
                    "?xml",
                    "error",
                    "code",
                    "message");

    private MarkupExcerpt() {}

    static String show(String text) {
        StringBuilder shown = new StringBuilder();
        boolean hidden = false;
        boolean statusShown = false;
        int i = 0;
        while (i < text.length() && shown.length() < RecordExcerpt.MAX_CHARS) {
            int end = tokenEnd(text, i);
            String token = text.substring(i, end);
            // A second one could be a piece of a telephone number.
            boolean status = isStatus(token) && !statusShown;
            statusShown |= status;
            String harmless = text.charAt(i) == '<' ? tag(token) : word(token, status);
            if (!harmless.isEmpty()) {
                shown.append(harmless);
            } else if (!hidden) {
                shown.append('…');
            }
            hidden = harmless.isEmpty();
            i = end;
        }
        return shown.toString();
    }

    private static int tokenEnd(String text, int start) {
        if (text.charAt(start) == '<') {
            int close = text.indexOf('>', start);
            return close < 0 ? text.length() : close + 1;
        }
        int end = start;
        while (end < text.length() && Chars.isAsciiAlphanumeric(text.charAt(end))) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    /** A known tag without its attributes; else empty. */
    private static String tag(String token) {
        int start = token.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < token.length() && isTagChar(token.charAt(end))) {
            end++;
        }
        String name = token.substring(start, end);
        return TAGS.contains(name.toLowerCase(Locale.ROOT)) ? token.substring(0, end) + ">" : "";
    }

    private static boolean isStatus(String token) {
        return token.length() == 3
                && "345".indexOf(token.charAt(0)) >= 0
                && token.chars().allMatch(Chars::isAsciiDigit);
    }

    /** A space, a status code or a known word; else empty. */
    private static String word(String token, boolean status) {
        boolean harmless =
                token.equals(" ") || status || ERROR_WORDS.contains(token.toLowerCase(Locale.ROOT));
        return harmless ? token : "";
    }

    private static boolean isTagChar(char c) {
        return Chars.isAsciiAlphanumeric(c) || c == '!' || c == '?';
    }
}
