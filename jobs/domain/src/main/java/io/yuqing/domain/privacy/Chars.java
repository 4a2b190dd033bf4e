/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/** Kinds of characters, where Java's own tests would take in other scripts. */
public final class Chars {

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

    static boolean isFullWidthDigit(int c) {
        return c >= '０' && c <= '９';
    }

    /** ASCII or full width, as Chinese keyboards type both. */
    static boolean isDigit(int c) {
        return isAsciiDigit(c) || isFullWidthDigit(c);
    }

    /** Full-width characters made ASCII, where there is such a one. */
    static char toAscii(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }
}
