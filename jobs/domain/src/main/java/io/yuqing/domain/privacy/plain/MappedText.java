/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

import java.util.Arrays;

/** Characters, each with the stretch of the source that it stands for. */
final class MappedText {
    /** A to Z and a to z among the bits of 64 to 127. */
    private static final long LETTERS = 0x07FF_FFFE_07FF_FFFEL;

    private char[] chars;

    /** Null if each character stands for itself. */
    private int[] from;

    private int[] to;
    private int length;

    /** Which characters of ASCII occur, as bits. */
    private long low;

    private long high;

    MappedText(int capacity) {
        chars = new char[capacity];
        from = new int[capacity];
        to = new int[capacity];
    }

    private MappedText(char[] source) {
        chars = source;
        length = source.length;
    }

    /** The source itself; nothing is appended to it. */
    static MappedText of(String source) {
        return new MappedText(source.toCharArray());
    }

    void append(int codePoint, int start, int end) {
        if (length + 2 > chars.length) {
            grow();
        }
        if (codePoint <= Character.MAX_VALUE) {
            chars[length] = (char) codePoint;
            from[length] = start;
            to[length] = end;
            length++;
            note(codePoint);
            return;
        }
        int count = Character.toChars(codePoint, chars, length);
        for (int i = length; i < length + count; i++) {
            from[i] = start;
            to[i] = end;
        }
        length += count;
    }

    private void note(int c) {
        if (c < 64) {
            low |= 1L << c;
        } else if (c < 128) {
            high |= 1L << c;
        }
    }

    /** Whether a character of ASCII was appended. */
    boolean has(char c) {
        return ((c < 64 ? low : high) >>> c & 1) != 0;
    }

    boolean hasLetter() {
        return (high & LETTERS) != 0;
    }

    /** What is not seen belongs to the character before it. */
    void extendLast(int start, int end) {
        if (length > 0 && to[length - 1] == start) {
            to[length - 1] = end;
        }
    }

    int length() {
        return length;
    }

    /** The character, or 0 outside. */
    char at(int i) {
        return i >= 0 && i < length ? chars[i] : 0;
    }

    int from(int i) {
        return from == null ? i : from[i];
    }

    int to(int i) {
        return to == null ? i + 1 : to[i];
    }

    int codePointAt(int i) {
        return Character.codePointAt(chars, i, length);
    }

    String between(int start, int end) {
        return new String(chars, start, end - start);
    }

    private void grow() {
        int capacity = chars.length * 2 + 2;
        chars = Arrays.copyOf(chars, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
    }
}
