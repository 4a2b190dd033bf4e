/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import io.yuqing.domain.privacy.IdMask;
import io.yuqing.domain.privacy.RegionMask;
import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.privacy.plain.Chars;
import java.util.Set;

/** JSON that need not be JSON, token by token. Used once. */
final class JsonExcerpt {

    private static final String HIDDEN = "…";
    private static final String HIDDEN_STRING = "\"…\"";
    private static final int MAX_TEXT = 60;
    private static final int MAX_NAME = 24;

    private static final Set<String> CODES = Set.of("platform", "channel", "kind");
    private static final Set<String> IDS = Set.of("id", "root_id", "parent_id", "post_id");
    private static final String REGION = "region";
    private static final Set<String> TIMES = Set.of("published_at", "collected_at");
    private static final Set<String> TEXTS = Set.of("text", "title", "media_text");
    private static final Set<String> COUNTERS = Set.of("likes", "comments", "reposts", "views");
    private static final Set<String> HIDDEN_FIELDS = Set.of("author", "url", "engagement");

    private final String text;
    private final StringBuilder shown = new StringBuilder();

    /** Once true, no value is shown any more. */
    private boolean doubt;

    private int depth;
    private int at;

    /** The field whose value comes next, {@code ""} if none or unknown. */
    private String field = "";

    JsonExcerpt(String text, boolean doubt) {
        this.text = text;
        this.doubt = doubt;
    }

    String show() {
        while (at < text.length() && shown.length() <= RecordExcerpt.MAX_CHARS) {
            char c = text.charAt(at);
            switch (c) {
                case '"' -> string();
                case '{', '}' -> {
                    depth += c == '{' ? 1 : -1;
                    field = c == '{' && depth > 1 ? "" : field;
                    punctuation(c);
                }
                case ',', ':', '[', ']' -> punctuation(c);
                case ' ', '\n', '\r', '\t' -> punctuation(c);
                default -> bare();
            }
        }
        return shown.toString();
    }

    private void punctuation(char c) {
        shown.append(c);
        at++;
    }

    private void string() {
        int close = closingQuote(text, at + 1);
        if (close < 0) {
            shown.append('"').append(HIDDEN);
            at = text.length();
            return;
        }
        String raw = text.substring(at + 1, close);
        at = close + 1;
        int next = skipSpace(at);
        char follows = next < text.length() ? text.charAt(next) : 0;
        if (follows == ':') {
            name(raw);
        } else {
            // What follows tells whether the quote that closed was the quote meant to.
            doubt |= follows != ',' && follows != '}' && follows != ']';
            shown.append(value(raw));
            field = "";
        }
    }

    private void name(String raw) {
        field = depth == 1 && isKnown(raw) ? raw : "";
        boolean harmless = isKnown(raw) || (!doubt && depth == 1 && isWord(raw));
        shown.append(harmless ? '"' + raw + '"' : HIDDEN_STRING);
    }

    private String value(String raw) {
        if (doubt || field.isEmpty()) {
            return HIDDEN_STRING;
        }
        String plain = JsonEscapes.unescape(raw);
        if (plain == null) {
            return HIDDEN_STRING;
        }
        if (CODES.contains(field) || IDS.contains(field)) {
            return isCode(plain) ? '"' + code(plain) + '"' : HIDDEN_STRING;
        }
        if (TIMES.contains(field)) {
            return '"' + Shape.ofTime(plain) + '"';
        }
        if (field.equals(REGION)) {
            return '"' + shorten(RegionMask.mask(plain)) + '"';
        }
        return TEXTS.contains(field) ? '"' + shorten(TextMask.mask(plain)) + '"' : HIDDEN_STRING;
    }

    private String code(String plain) {
        return TextMask.mask(IDS.contains(field) ? IdMask.hidden(plain) : plain);
    }

    /**
     * Everything outside quotes up to the next sign of JSON: a literal, a number, or what should
     * not be there.
     */
    private void bare() {
        int end = at;
        while (end < text.length() && "\"{}[],: \n\r\t".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        boolean literal = word.equals("null") || word.equals("true") || word.equals("false");
        boolean number = !literal && isNumber(word);
        int next = skipSpace(at);
        // A number in groups would show group by group.
        boolean ends = next < text.length() && ",}]".indexOf(text.charAt(next)) >= 0;
        doubt |= !ends || (!literal && !number);
        boolean counter = TIMES.contains(field) || COUNTERS.contains(field);
        shown.append(literal || (number && counter && !doubt) ? TextMask.mask(word) : HIDDEN);
        field = "";
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && " \n\r\t".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isKnown(String name) {
        return CODES.contains(name)
                || IDS.contains(name)
                || name.equals(REGION)
                || TIMES.contains(name)
                || TEXTS.contains(name)
                || COUNTERS.contains(name)
                || HIDDEN_FIELDS.contains(name);
    }

    /**
     * A field name that is not in the contract, such as publishedAt; a name with digits could be a
     * user's.
     */
    private static boolean isWord(String name) {
        return name.length() <= MAX_NAME
                && name.chars().allMatch(c -> Chars.isAsciiLetter(c) || c == '_');
    }

    private static boolean isCode(String value) {
        return value.length() <= 64
                && value.chars()
                        .allMatch(c -> Chars.isAsciiAlphanumeric(c) || "_-.:/".indexOf(c) >= 0);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 24
                && word.chars().allMatch(c -> Chars.isAsciiDigit(c) || "+-.eE".indexOf(c) >= 0);
    }

    private static String shorten(String value) {
        if (value.length() <= MAX_TEXT) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(MAX_TEXT - 1)) ? MAX_TEXT - 1 : MAX_TEXT;
        return value.substring(0, end) + HIDDEN;
    }
}
