/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.readable;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.Entities;

/** References of HTML to characters, however often their own ampersand was encoded. */
final class References {
    private References() {}

    /** What stands at the {@code &}, or null. */
    static Piece at(String text, int i) {
        Entities entities = new Entities();
        if (!entities.at(text, i)) {
            return null;
        }
        int end = entities.end();
        boolean open = text.charAt(end - 1) != ';' && end < text.length();
        if (open && (text.charAt(end) == '=' || Chars.isAsciiAlphanumeric(text.charAt(end)))) {
            // A parameter of an address.
            return null;
        }
        int c = entities.character();
        boolean half = c <= Character.MAX_VALUE && Character.isHighSurrogate((char) c);
        if (half && end < text.length() && text.charAt(end) == '&' && entities.at(text, end)) {
            // A picture written as the two halves of its code.
            int low = entities.character();
            if (low <= Character.MAX_VALUE && Character.isLowSurrogate((char) low)) {
                int both = Character.toCodePoint((char) c, (char) low);
                return new Piece(i, entities.end(), seen(both));
            }
        }
        return new Piece(i, end, seen(c));
    }

    private static String seen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\n' || c == '\t' ? Character.toString(c) : " ";
            case Character.SURROGATE, Character.UNASSIGNED -> "";
            default -> Character.toString(c);
        };
    }
}
