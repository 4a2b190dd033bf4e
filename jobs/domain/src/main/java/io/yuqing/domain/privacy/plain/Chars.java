/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

/** Kinds of characters, where Java's own tests would take in other scripts. */
public final class Chars {

    /** Each ten of them from zero to nine. */
    private static final String NUMERALS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖○幺貳參肆伍陸柒捌玖";

    /** The values, each one more, and 0 where there is none. */
    private static final byte[] VALUES = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < NUMERALS.length(); i++) {
            VALUES[NUMERALS.charAt(i)] = (byte) (i % 10 + 1);
        }
    }

    private Chars() {}

    public static boolean isAsciiDigit(int c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isAsciiLetter(int c) {
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    public static boolean isAsciiAlphanumeric(int c) {
        return isAsciiDigit(c) || isAsciiLetter(c);
    }

    /** The value of a Chinese numeral that can stand in a row of digits, or -1. */
    public static int numeral(char c) {
        return VALUES[c] - 1;
    }

    public static boolean isPicture(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || (type == Character.MODIFIER_SYMBOL && c > 0x1F000);
    }
}
