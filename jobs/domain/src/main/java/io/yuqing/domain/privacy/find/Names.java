/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;

/** Where a nickname ends: letters, digits, pictures, and a few signs inside. */
final class Names {
    /** The longest nickname the large platforms allow. */
    private static final int MAX_CHARS = 30;

    private static final String QUOTES = "「」『』【】“”‘’《》〈〉〖〗〔〕[]()<>{}\"\"''";

    private Names() {}

    static int end(PlainText text, int start) {
        int i = start;
        while (i < text.length() && i - start < MAX_CHARS) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean inside = isName(c) || (isJoint(c) && i > start && continues(text, next));
            if (!inside) {
                break;
            }
            i = next;
        }
        return i;
    }

    /** Behind the quote that closes what opens at {@code i}, or -1. */
    static int quotedEnd(PlainText text, int i) {
        char open = text.at(i);
        int quote = open == 0 || open == '〔' ? -1 : QUOTES.indexOf(open);
        if (quote < 0 || quote % 2 == 1) {
            return -1;
        }
        char close = QUOTES.charAt(quote + 1);
        for (int end = i + 1; end - i <= MAX_CHARS + 1 && end < text.length(); end++) {
            if (text.at(end) == close) {
                return end == i + 1 ? -1 : end + 1;
            }
            if (text.at(end) == '\n') {
                return -1;
            }
        }
        return -1;
    }

    static boolean isName(int c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || c == '-'
                || c == '·'
                || Chars.isPicture(c);
    }

    private static boolean isJoint(int c) {
        return c == '.' || c == '~' || c == '丨';
    }

    private static boolean continues(PlainText text, int i) {
        return i < text.length() && Character.isLetterOrDigit(text.codePointAt(i));
    }
}
