/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import io.yuqing.domain.privacy.plain.Chars;

/** What a picture says in words: {@code [怒]} or an emoji. Nothing else may, names least of all. */
final class Emoticon {
    private static final int MAX_NAME = 8;
    private static final int MAX_EMOJI = 16;
    private static final char JOINER = '\u200D';
    private static final char VARIANT = '\uFE0F';

    private Emoticon() {}

    /** The text if it is one, else nothing. */
    static String in(String text) {
        return isNamed(text) || isEmoji(text) ? text : "";
    }

    private static boolean isNamed(String text) {
        int last = text.length() - 1;
        if (last < 2 || last - 1 > MAX_NAME || text.charAt(0) != '[' || text.charAt(last) != ']') {
            return false;
        }
        return text.substring(1, last).chars().allMatch(Character::isLetter);
    }

    private static boolean isEmoji(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_EMOJI
                && text.codePoints()
                        .allMatch(c -> Chars.isPicture(c) || c == JOINER || c == VARIANT);
    }
}
