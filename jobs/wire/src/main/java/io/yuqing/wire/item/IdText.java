/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An id as a collector wrote it. What a spreadsheet or a program left in its place stands for many
 * ids at once: {@code 4.75E+15}, {@code #######}, {@code NaN}. Such words never name an item.
 */
final class IdText {
    static final String REMEDY =
            " is no id: a spreadsheet or a program cut or lost it; export the column as text, or send"
                    + " null where there is none.";

    private static final Set<String> NOTHING =
            Set.of(
                    "nan",
                    "null",
                    "none",
                    "undefined",
                    "nil",
                    "n/a",
                    "(null)",
                    "infinity",
                    "inf",
                    "[object object]",
                    "-",
                    "--",
                    "无",
                    "空");

    /**
     * A number in exponent form or with decimals of nothing. A hash such as {@code 12e45} has no
     * sign.
     */
    private static final Pattern ROUNDED =
            Pattern.compile(
                    "[+-]?[0-9]{1,512}([.,][0-9]{1,512}[eE][+-]?[0-9]{1,4}|[eE][+-][0-9]{1,4}|[.]0{1,512})");

    private static final Pattern CELL_ERROR = Pattern.compile("#{2,600}|#[A-Z0-9/]{1,10}[!?]|#N/A");

    private IdText() {}

    /** Without blanks around it, seen or unseen, and without the sign by which a cell is text. */
    static String trimmed(String id) {
        int start = 0;
        int end = id.length();
        while (start < end && isBlank(id.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(id.charAt(end - 1))) {
            end--;
        }
        boolean cell = end - start > 1 && id.charAt(start) == '\'' && isDigit(id.charAt(start + 1));
        return id.substring(cell ? start + 1 : start, end);
    }

    /**
     * Whether it stands for nothing or for many.
     *
     * @param id trimmed
     */
    static boolean isLost(String id) {
        if (id.isEmpty()) {
            return false;
        }
        char first = id.charAt(0);
        if (first == '#') {
            return CELL_ERROR.matcher(id).matches();
        }
        boolean number = isDigit(first) || first == '-' || first == '+';
        return (number && ROUNDED.matcher(id).matches())
                || (id.length() <= 15 && NOTHING.contains(id.toLowerCase(Locale.ROOT)));
    }

    private static boolean isBlank(char c) {
        return (c >= '\t' && c <= '\r')
                || Character.isSpaceChar(c)
                || c == '\u00AD'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
