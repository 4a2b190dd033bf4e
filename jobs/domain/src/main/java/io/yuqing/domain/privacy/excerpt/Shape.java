/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

import io.yuqing.domain.privacy.TextMask;
import io.yuqing.domain.privacy.plain.Chars;

/** Text reduced to its form: what kind of characters stand where, not which. */
final class Shape {

    /**
     * The words of dates and of "just now", "yesterday", "minutes ago", which collectors take from
     * web pages.
     */
    private static final String TIME_WORDS = "年月日号时分秒点前后刚今昨明天上下午小周星期个";

    private Shape() {}

    /** Runs of digits become 9, of other letters 字 or a; the rest stays. */
    static String of(String text) {
        StringBuilder shape = new StringBuilder();
        char last = 0;
        for (int i = 0; i < text.length() && shape.length() < RecordExcerpt.MAX_CHARS; i++) {
            char kind = kind(text.charAt(i));
            if (kind != last || !isLetterOrDigitKind(kind)) {
                shape.append(kind);
            }
            last = kind;
        }
        return shape.toString();
    }

    /** A time that could not be read: its digits and words of time stay, any other letter goes. */
    static String ofTime(String raw) {
        String text = TextMask.mask(raw);
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < text.length() && i < 40; i++) {
            char c = text.charAt(i);
            boolean shown = Chars.isAsciiDigit(c) || TIME_WORDS.indexOf(c) >= 0;
            shape.append(shown ? c : kind(c));
        }
        return TextMask.mask(shape.toString());
    }

    private static char kind(char c) {
        int type = Character.getType(c);
        if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
            return '9';
        }
        if (Chars.isAsciiLetter(c)) {
            return 'a';
        }
        boolean sign = c < 0x80 || isPunctuation(type) || Character.isISOControl(c);
        return sign ? c : '字';
    }

    private static boolean isPunctuation(int type) {
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    private static boolean isLetterOrDigitKind(char kind) {
        return kind == '9' || kind == 'a' || kind == '字';
    }

    /**
     * Control characters as pictures (␀, ␊), characters that turn or hide text as {@code \uFFFD}.
     */
    static String visible(String text) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char shown = picture(c);
            if (shown != c && visible == null) {
                visible = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (visible != null) {
                visible.append(shown);
            }
        }
        return visible == null ? text : visible.toString();
    }

    private static char picture(char c) {
        if (c < 0x20) {
            return (char) (0x2400 + c);
        }
        if (c == 0x7F) {
            return '\u2421';
        }
        int type = Character.getType(c);
        boolean hidden =
                type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR;
        return hidden ? '\uFFFD' : c;
    }
}
