/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.text.Normalizer;
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
                    "nat",
                    "na",
                    "null",
                    "none",
                    "undefined",
                    "nil",
                    "n/a",
                    "unknown",
                    "true",
                    "false",
                    "infinity",
                    "inf",
                    "-inf",
                    "[object object]",
                    "\\n",
                    "无",
                    "空",
                    "没有",
                    "暂无",
                    "未知",
                    "不详");

    private static final int LONGEST_OF_NOTHING = 17;

    /**
     * A number in exponent form or with decimals of nothing, in half width. A hash such as {@code
     * 12e45} has no sign.
     */
    private static final Pattern ROUNDED =
            Pattern.compile(
                    "[+-]?[0-9]{1,512}"
                            + "([.,·。][0-9]{1,512} ?[eEdD] ?[+-]?[0-9]{1,4}([.]0{1,9})?"
                            + "| ?[eEdD] ?[+-][0-9]{1,4}([.]0{1,9})?"
                            + "|([.,·。][0-9]{1,512})? ?[×xX*] ?10\\^?[+-]?[0-9]{1,4}"
                            + "|[.]0{0,512}|,0{1,2})");

    private static final Pattern CELL_ERROR =
            Pattern.compile("#[A-Za-z0-9/_]{1,20}[!?]|#N/A|#GETTING_DATA");

    private static final Pattern ZERO = Pattern.compile("0{1,600}");

    /** Around a text in exports of spreadsheets, which the cell does not show. */
    private static final String QUOTES = "\"\"\u201C\u201D";

    private IdText() {}

    /** Without blanks around it, seen or unseen, and without the signs by which a cell is text. */
    static String trimmed(String id) {
        String trimmed = withoutBlanks(id);
        int formula = trimmed.startsWith("=") ? 1 : 0;
        int last = trimmed.length() - 1;
        int quote = last - formula < 2 ? -1 : QUOTES.indexOf(trimmed.charAt(formula));
        if (quote >= 0 && trimmed.charAt(last) == QUOTES.charAt(quote | 1)) {
            return withoutBlanks(trimmed.substring(formula + 1, last));
        }
        boolean cell = last > 0 && trimmed.charAt(0) == '\'' && isDigit(trimmed.charAt(1));
        return cell ? trimmed.substring(1) : trimmed;
    }

    private static String withoutBlanks(String id) {
        int start = 0;
        int end = id.length();
        while (start < end && isBlank(id.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(start, end);
    }

    /**
     * Whether it stands for nothing or for many.
     *
     * @param id trimmed
     */
    static boolean isLost(String id) {
        if (isDecimal(id)) {
            return false;
        }
        String half = Normalizer.normalize(id, Normalizer.Form.NFKC);
        char first = half.charAt(0);
        boolean number = isDigit(first) || first == '-' || first == '+';
        return (number && ROUNDED.matcher(half).matches())
                || (first == '#' && CELL_ERROR.matcher(half).matches())
                || isNothing(half);
    }

    /** As nearly all of them. */
    private static boolean isDecimal(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!isDigit(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(String half) {
        if (half.length() > LONGEST_OF_NOTHING) {
            return half.codePoints().noneMatch(IdText::says);
        }
        String word = withoutBrackets(half).toLowerCase(Locale.ROOT);
        return NOTHING.contains(word) || word.codePoints().noneMatch(IdText::says);
    }

    /** A picture does too, if anybody numbers items with it. */
    private static boolean says(int c) {
        return Character.isLetterOrDigit(c) || Character.isSupplementaryCodePoint(c);
    }

    /** {@code <NA>}, {@code (null)}. */
    private static String withoutBrackets(String id) {
        int last = id.length() - 1;
        int bracket = last < 2 ? -1 : "([<{".indexOf(id.charAt(0));
        boolean closed = bracket >= 0 && id.charAt(last) == ")]>}".charAt(bracket);
        return closed && !NOTHING.contains(id.toLowerCase(Locale.ROOT))
                ? id.substring(1, last)
                : id;
    }

    /** Whether it says that there is none: {@code 0} where another item would be named. */
    static boolean isZero(String id) {
        return ZERO.matcher(id).matches();
    }

    private static boolean isBlank(char c) {
        return (c >= '\t' && c <= '\r')
                || Character.isSpaceChar(c)
                || c == '\u00AD'
                || c == '\u115F'
                || c == '\u1160'
                || c == '\u2800'
                || c == '\u3164'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
