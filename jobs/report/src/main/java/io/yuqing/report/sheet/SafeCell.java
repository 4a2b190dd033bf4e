/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

/**
 * Texts of strangers in cells. A spreadsheet takes one that begins with a sign of a formula for a
 * formula, in a file of text as well as when a cell is edited; behind an apostrophe it is a text.
 * Signs of full width count as in a spreadsheet with a Chinese keyboard, and what stands before
 * them unseen does not hide them.
 */
public final class SafeCell {
    private static final String SIGNS = "=+-@＝＋－＠";

    private SafeCell() {}

    public static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return isFormula(text) ? "'" + lines : lines;
    }

    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        return first == '\t' || first == '\r' || SIGNS.indexOf(firstSeen(text)) >= 0;
    }

    private static int firstSeen(String text) {
        return text.codePoints().filter(c -> !isUnseen(c)).findFirst().orElse(' ');
    }

    private static boolean isUnseen(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
