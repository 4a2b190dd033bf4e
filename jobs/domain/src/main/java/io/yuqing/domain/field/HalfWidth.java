/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.field;

/** Digits, letters and signs as a Chinese input method types them. */
final class HalfWidth {
    private HalfWidth() {}

    /** The same text in half width: {@code ０８：００} is {@code 08:00}. */
    static String of(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            half.setCharAt(i, of(half.charAt(i)));
        }
        return half.toString();
    }

    private static char of(char c) {
        if (c > '\uFF00' && c < '\uFF5F') {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case '\u3000', '\u00A0' -> ' ';
            case '∶', '︰' -> ':';
            case '–', '—', '−' -> '-';
            default -> c;
        };
    }

    /** Whether a text has something else in half width. */
    static boolean isMissedBy(Object value) {
        return value instanceof String text && !of(text).equals(text);
    }
}
