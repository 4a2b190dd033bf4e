/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** White space, also what word processors put in its place: ClickHouse passes over that too. */
final class Blanks {

    /** What is white space without being ASCII. */
    private static final byte[][] WIDE =
            "\u0085\u00a0\u180e\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
                    .codePoints()
                    .mapToObj(point -> Character.toString(point).getBytes(UTF_8))
                    .toArray(byte[][]::new);

    private Blanks() {}

    /** Bytes of the white space that begins here; 0 if none does. */
    static int length(byte[] text, int at) {
        if (at >= text.length) {
            return 0;
        }
        byte first = text[at];
        if (first >= 0) {
            return first == ' ' || (first >= '\t' && first <= '\r') ? 1 : 0;
        }
        for (byte[] blank : WIDE) {
            int end = at + blank.length;
            if (end <= text.length && Arrays.equals(text, at, end, blank, 0, blank.length)) {
                return blank.length;
            }
        }
        return 0;
    }
}
