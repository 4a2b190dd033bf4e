/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.util.Map;

/** References of HTML to characters, also when their own ampersand is one: {@code &amp;#64;}. */
public final class Entities {
    private static final int NESTED_AT_MOST = 4;
    private static final int MAX_NAME = 8;
    private static final Map<String, Integer> NAMED =
            Map.ofEntries(
                    Map.entry("amp", (int) '&'),
                    Map.entry("lt", (int) '<'),
                    Map.entry("gt", (int) '>'),
                    Map.entry("quot", (int) '"'),
                    Map.entry("apos", (int) '\''),
                    Map.entry("commat", (int) '@'),
                    Map.entry("nbsp", (int) ' '),
                    Map.entry("ensp", (int) ' '),
                    Map.entry("emsp", (int) ' '),
                    Map.entry("thinsp", (int) ' '),
                    Map.entry("NewLine", (int) '\n'),
                    Map.entry("Tab", (int) ' '),
                    Map.entry("period", (int) '.'),
                    Map.entry("colon", (int) ':'),
                    Map.entry("sol", (int) '/'),
                    Map.entry("lowbar", (int) '_'),
                    Map.entry("hyphen", (int) '-'),
                    Map.entry("middot", (int) '·'),
                    Map.entry("hellip", (int) '…'),
                    Map.entry("mdash", (int) '—'),
                    Map.entry("ndash", (int) '–'),
                    Map.entry("ldquo", (int) '“'),
                    Map.entry("rdquo", (int) '”'),
                    Map.entry("lsquo", (int) '‘'),
                    Map.entry("rsquo", (int) '’'),
                    Map.entry("laquo", (int) '«'),
                    Map.entry("raquo", (int) '»'),
                    Map.entry("bull", (int) '•'),
                    Map.entry("times", (int) '×'),
                    Map.entry("deg", (int) '°'),
                    Map.entry("yen", (int) '¥'),
                    Map.entry("copy", (int) '©'),
                    Map.entry("reg", (int) '®'),
                    Map.entry("shy", 0xAD),
                    Map.entry("zwj", 0x200D),
                    Map.entry("zwnj", 0x200C));

    /** Where the reference ends. */
    private int end;

    private int character;

    /** Whether the ampersand at {@code i} begins a reference; then it can be asked for. */
    public boolean at(String text, int i) {
        int body = i + 1;
        boolean found = false;
        for (int level = 0; level < NESTED_AT_MOST && reads(text, body); level++) {
            found = true;
            body = end;
            if (character != '&') {
                break;
            }
        }
        return found;
    }

    public int character() {
        return character;
    }

    public int end() {
        return end;
    }

    private boolean reads(String text, int body) {
        if (body < text.length() && text.charAt(body) == '#') {
            boolean hex = body + 1 < text.length() && (text.charAt(body + 1) | 0x20) == 'x';
            return readsNumber(text, body + (hex ? 2 : 1), hex ? 16 : 10, hex ? 6 : 7);
        }
        return readsName(text, body);
    }

    private boolean readsNumber(String text, int start, int radix, int most) {
        int i = start;
        int value = 0;
        while (i < text.length() && i - start < most && digit(text.charAt(i), radix) >= 0) {
            value = value * radix + digit(text.charAt(i), radix);
            i++;
        }
        return i > start && Character.isValidCodePoint(value) && ends(text, i, value);
    }

    private boolean readsName(String text, int start) {
        int i = start;
        while (i < text.length() && i - start < MAX_NAME && Chars.isAsciiLetter(text.charAt(i))) {
            i++;
        }
        Integer named = NAMED.get(text.substring(start, i));
        return named != null && ends(text, i, named);
    }

    private boolean ends(String text, int i, int value) {
        character = value;
        end = i < text.length() && text.charAt(i) == ';' ? i + 1 : i;
        return true;
    }

    private static int digit(char c, int radix) {
        return c < 0x80 ? Character.digit(c, radix) : -1;
    }
}
