/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

/** Strings as RowBinary wants them: the number of bytes as LEB128, then UTF-8. No garbage. */
final class Utf8 {

    private static final int MAX_PREFIX = 5;
    private static final int MAX_BYTES_OF_CHAR = 3;

    private Utf8() {}

    /** Room that {@link #encode} may need. */
    static int maxBytes(String text) {
        return Math.addExact(MAX_PREFIX, Math.multiplyExact(text.length(), MAX_BYTES_OF_CHAR));
    }

    /**
     * Writes prefix and text at {@code at}, where {@link #maxBytes} must fit.
     *
     * @return the position after the text
     */
    static int encode(String text, byte[] target, int at) {
        // The prefix of the shortest encoding is guessed; a longer one shifts the text by a byte or
        // two.
        int guessed = varintSize(text.length());
        int start = at + guessed;
        int bytes = encodeText(text, target, start) - start;
        int prefix = varintSize(bytes);
        if (prefix != guessed) {
            System.arraycopy(target, start, target, at + prefix, bytes);
        }
        return varint(bytes, target, at) + bytes;
    }

    /** Writes a non-negative number as LEB128; returns the position after it. */
    static int varint(int value, byte[] target, int at) {
        int rest = value;
        int position = at;
        while (rest >= 0x80) {
            target[position++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        target[position++] = (byte) rest;
        return position;
    }

    static int varintSize(int value) {
        int size = 1;
        for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
            size++;
        }
        return size;
    }

    private static int encodeText(String text, byte[] target, int at) {
        int length = text.length();
        int position = at;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                target[position++] = (byte) c;
            } else if (c < 0x800) {
                target[position++] = (byte) (0xC0 | (c >> 6));
                target[position++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                target[position++] = (byte) (0xE0 | (c >> 12));
                target[position++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[position++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                target[position++] = (byte) (0xF0 | (point >> 18));
                target[position++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                target[position++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                target[position++] = (byte) (0x80 | (point & 0x3F));
            } else {
                target[position++] = '?';
            }
        }
        return position;
    }
}
