/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

/** A name as the engine reads it between quotes. */
final class QuotedName {
    private static final int HEX = 16;

    private QuotedName() {}

    /** Takes the escapes out: a character by its number, or one that would mean something else. */
    static String plain(String quoted) {
        StringBuilder name = new StringBuilder(quoted.length());
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c != '\\' || i + 1 == quoted.length()) {
                name.append(c);
                continue;
            }
            i++;
            if (quoted.charAt(i) == 'x' && i + 2 < quoted.length() && isHex(quoted, i + 1)) {
                name.append((char) Integer.parseInt(quoted.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                name.append(quoted.charAt(i));
            }
        }
        return name.toString();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), HEX) >= 0
                && Character.digit(text.charAt(at + 1), HEX) >= 0;
    }
}
