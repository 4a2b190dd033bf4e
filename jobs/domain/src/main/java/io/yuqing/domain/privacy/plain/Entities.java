/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

/** References of HTML to characters, also when their own ampersand is one: {@code &amp;#64;}. */
public final class Entities {
    private static final int NESTED_AT_MOST = 4;
    private static final int MAX_NAME = 8;
    private static final int MAX_ZEROS = 8;

    /** Where the reference ends. */
    private int end;

    private int character;

    /** Whether the ampersand at {@code i} begins a reference; then it can be asked for. */
    public boolean at(String text, int i) {
        int body = i + 1;
        boolean found = false;
        for (int level = 0; level < NESTED_AT_MOST && reads(text, body); level++) {
            found = true;
            body = end;
            if (character != '&') {
                break;
            }
        }
        return found;
    }

    public int character() {
        return character;
    }

    public int end() {
        return end;
    }

    private boolean reads(String text, int body) {
        if (body < text.length() && text.charAt(body) == '#') {
            boolean hex = body + 1 < text.length() && (text.charAt(body + 1) | 0x20) == 'x';
            return readsNumber(text, body + (hex ? 2 : 1), hex ? 16 : 10, hex ? 6 : 7);
        }
        return readsName(text, body);
    }

    private boolean readsNumber(String text, int start, int radix, int most) {
        int first = start;
        while (first < text.length() && text.charAt(first) == '0' && first - start < MAX_ZEROS) {
            first++;
        }
        int i = first;
        int value = 0;
        while (i < text.length() && i - first < most && digit(text.charAt(i), radix) >= 0) {
            value = value * radix + digit(text.charAt(i), radix);
            i++;
        }
        return i > start && Character.isValidCodePoint(value) && ends(text, i, value);
    }

    private boolean readsName(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < MAX_NAME && Chars.isAsciiLetter(text.charAt(i))) {
            i++;
        }
        Integer named = EntityNames.find(text.substring(start, i), isClosed(text, i));
        return named != null && ends(text, i, named);
    }

    private boolean ends(String text, int i, int value) {
        character = value;
        end = isClosed(text, i) ? i + 1 : i;
        return true;
    }

    private static boolean isClosed(String text, int i) {
        return i < text.length() && text.charAt(i) == ';';
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }
}
