/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * E-mail addresses in their everyday form: ASCII on both sides of the {@code @}, a dot in the
 * domain.
 */
final class Emails {

    private Emails() {}

    /** The address around the {@code @} at {@code at}, or null. */
    static MaskSpan around(String text, int at, int floor) {
        int start = at;
        while (start > floor && isLocal(text.charAt(start - 1))) {
            start--;
        }
        if (start == at) {
            return null;
        }
        int end = domainEnd(text, at + 1);
        return end < 0 ? null : new MaskSpan(start, end, TextMask.EMAIL);
    }

    static boolean isLocal(char c) {
        char ascii = Chars.toAscii(c);
        return Chars.isAsciiAlphanumeric(ascii) || "._%+-".indexOf(ascii) >= 0;
    }

    /** The end of labels joined by dots, at least two, or -1. */
    private static int domainEnd(String text, int start) {
        int i = start;
        int dots = 0;
        while (true) {
            int label = i;
            while (i < text.length()
                    && (Chars.isAsciiAlphanumeric(text.charAt(i)) || text.charAt(i) == '-')) {
                i++;
            }
            if (i == label) {
                return -1;
            }
            boolean another =
                    i + 1 < text.length()
                            && text.charAt(i) == '.'
                            && Chars.isAsciiAlphanumeric(text.charAt(i + 1));
            if (!another) {
                return dots == 0 ? -1 : i;
            }
            dots++;
            i++;
        }
    }
}
