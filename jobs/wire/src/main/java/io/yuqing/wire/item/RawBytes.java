/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

/** What can be said of a record's bytes before they are parsed. */
final class RawBytes {

    private RawBytes() {}

    /** The first byte that is no JSON white space and no byte order mark, or the length. */
    static int start(byte[] bytes) {
        int i = hasByteOrderMark(bytes) ? 3 : 0;
        while (i < bytes.length && isWhiteSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    private static boolean hasByteOrderMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
    }

    private static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /**
     * The index of the first byte that no JSON text in UTF-8 can hold: a control character other
     * than tab and line ends, or what is not well-formed UTF-8 (Unicode 15, table 3-7: no overlong
     * forms, no surrogates, nothing above U+10FFFF). -1 if there is none.
     *
     * <p>Jackson accepts overlong forms and encoded surrogates, and guesses UTF-16 from zero bytes;
     * so this comes first.
     */
    static int firstIllegal(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i];
            if (b >= 0x20) {
                i++;
            } else if (b >= 0) {
                if (!isWhiteSpace((byte) b)) {
                    return i;
                }
                i++;
            } else {
                int length = sequenceLength(bytes, i);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
        }
        return -1;
    }

    /** The length of the well-formed sequence of two to four bytes at {@code i}, or 0. */
    private static int sequenceLength(byte[] bytes, int i) {
        int lead = bytes[i] & 0xFF;
        int second = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return isContinuation(second) ? 2 : 0;
        }
        if (lead < 0xF0) {
            int low = lead == 0xE0 ? 0xA0 : 0x80;
            int high = lead == 0xED ? 0x9F : 0xBF;
            return second >= low && second <= high && continues(bytes, i + 2) ? 3 : 0;
        }
        int low = lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high && continues(bytes, i + 2) && continues(bytes, i + 3)
                ? 4
                : 0;
    }

    private static boolean continues(byte[] bytes, int i) {
        return i < bytes.length && isContinuation(bytes[i]);
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }

    /**
     * Whether a tab or line end stands unescaped inside a string, the one place where JSON forbids
     * them.
     */
    static boolean hasLineBreakInString(byte[] bytes) {
        boolean inString = false;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (inString && b == '\\') {
                i++;
            } else if (b == '"') {
                inString = !inString;
            } else if (inString && b >= 0 && b < 0x20) {
                return true;
            }
        }
        return false;
    }
}
