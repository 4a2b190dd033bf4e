/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.form;

import java.util.function.IntPredicate;

/** Texts of strangers in files of XML. */
public final class XmlText {
    private XmlText() {}

    /** Without the characters that XML 1.0 cannot hold, among them halves of surrogate pairs. */
    public static String of(String text) {
        return kept(text, XmlText::isOfXml);
    }

    /**
     * Without marks of direction either: one that is left open turns around what stands behind it
     * in the same paragraph, numbers too.
     */
    public static String straight(String text) {
        return kept(of(text), c -> !isDirection(c));
    }

    private static String kept(String text, IntPredicate may) {
        if (text.codePoints().allMatch(may)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(may).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isOfXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /** Unicode 15, Bidi_Control. */
    private static boolean isDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
