/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

/** Characters with which something begins that may not be read as it stands. */
final class Signs {
    private static final String OPENING = "<&[]［{!" + Phrases.FIRST;

    private static final boolean[] TABLE = table();

    private Signs() {}

    /** The next of them, or the length. */
    static int next(String text, int from) {
        int i = from;
        while (i < text.length() && !TABLE[text.charAt(i)]) {
            i++;
        }
        return i;
    }

    /**
     * Whether nobody sees the character: soft hyphens, blanks of no width, marks of direction, and
     * the glyphs of a platform's own font. The joiner of pictures is one of their parts.
     */
    static boolean isUnseen(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c == '\uFFFC'
                || (c >= '\u200B' && c <= '\u200F' && c != '\u200D')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || (c >= '\uE000' && c <= '\uF8FF');
    }

    private static boolean[] table() {
        boolean[] table = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = OPENING.indexOf(c) >= 0 || isUnseen((char) c);
        }
        return table;
    }
}
