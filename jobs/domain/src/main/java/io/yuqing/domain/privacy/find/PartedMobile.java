/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;

/**
 * A mobile number in three, four and four figures, parted twice by the same sign that parts no
 * other number: {@code 138。1234。5678}, {@code 138🌸1234🌸5678}.
 */
final class PartedMobile {
    private static final int DIGITS = 11;
    private static final int MAX_CHARS = 4;

    /** Words for a hyphen and a dot. */
    private static final String WORDS = "杠横点";

    private PartedMobile() {}

    static boolean isAt(Digits digits, int i) {
        if (i + DIGITS > digits.count() || digits.value(i) != 1 || digits.value(i + 1) < 3) {
            return false;
        }
        boolean whole = isRow(digits, i, 3) && isRow(digits, i + 3, 4) && isRow(digits, i + 7, 4);
        int next = i + DIGITS;
        boolean ends = next == digits.count() || digits.begins(next);
        int gap = digits.place(i + 3) - digits.place(i + 2) - 1;
        int second = digits.place(i + 7) - digits.place(i + 6) - 1;
        boolean usual = digits.isSeparated(i + 3);
        if (!whole || !ends || usual || gap != second || gap < 1 || gap > MAX_CHARS) {
            return false;
        }
        String sign = digits.separatorBefore(i + 3);
        return sign.equals(digits.separatorBefore(i + 7))
                && sign.codePoints().allMatch(PartedMobile::isSign);
    }

    private static boolean isRow(Digits digits, int from, int length) {
        return digits.place(from + length - 1) == digits.place(from) + length - 1
                && digits.isFigure(from);
    }

    private static boolean isSign(int c) {
        boolean letter =
                Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
        return Chars.isPicture(c) || WORDS.indexOf(c) >= 0 || (c != '\n' && !letter);
    }
}
