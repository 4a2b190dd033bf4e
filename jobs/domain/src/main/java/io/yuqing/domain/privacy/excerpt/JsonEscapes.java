/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.excerpt;

/** Undoes the escapes of a JSON string, so that no pattern hides behind them. */
final class JsonEscapes {

    private JsonEscapes() {}

    /** The text meant, or null if an escape is not one of JSON's. */
    static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i++);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escape = i < raw.length() ? raw.charAt(i++) : 0;
            if (escape == 'u') {
                int code = hex(raw, i);
                if (code < 0) {
                    return null;
                }
                text.append((char) code);
                i += 4;
            } else {
                int known = "\"\\/bfnrt".indexOf(escape);
                if (known < 0) {
                    return null;
                }
                text.append("\"\\/\b\f\n\r\t".charAt(known));
            }
        }
        return text.toString();
    }

    private static int hex(String raw, int start) {
        if (start + 4 > raw.length()) {
            return -1;
        }
        int code = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code << 4 | digit;
        }
        return code;
    }
}
