/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;

/**
 * One look-up per character: traditional to simplified, full to half width, upper to lower case,
 * all blanks to one, control and invisible characters to {@link #DROP}.
 */
final class CharTable {

    static final char DROP = 0;

    private static final char[] TABLE = build();

    private CharTable() {}

    static char map(char c) {
        return TABLE[c];
    }

    private static char[] build() {
        char[] table = new char[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = plain((char) c);
        }
        // 㐀 to 鿿: the ideographs of the basic plane.
        for (char c = '\u3400'; c < '\uA000'; c++) {
            table[c] = simplified(c);
        }
        return table;
    }

    private static char plain(char c) {
        if (c == '\n' || c == '\r' || c == '\t' || Character.isSpaceChar(c)) {
            return ' ';
        }
        if (Character.isISOControl(c) || isInvisible(c) || isPrivate(c)) {
            return DROP;
        }
        if (c > '\uFF00' && c < '\uFF5F') {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        return Character.toLowerCase(c);
    }

    /** Zero-width and direction marks, soft hyphen, variation selectors, byte order mark. */
    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= '\uFE00' && c <= '\uFE0F')
                || c == '\uFFFD';
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    private static char simplified(char c) {
        String converted =
                TraditionalChineseDictionary.convertToSimplifiedChinese(String.valueOf(c));
        return converted.length() == 1 ? converted.charAt(0) : c;
    }
}
