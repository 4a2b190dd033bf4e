/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/** Emoticons written as words: {@code [允悲]}, {@code [并不简单]}. */
public final class Emoticons {

    /** Their names have up to this many characters. */
    private static final int MAX_NAME = 8;

    private Emoticons() {}

    /**
     * The position after the emoticon that opens at {@code start}; {@code start + 1} if none does.
     */
    public static int end(char[] chars, int start, int end) {
        int limit = Math.min(end, start + MAX_NAME + 2);
        for (int i = start + 1; i < limit; i++) {
            if (chars[i] == ']') {
                return i > start + 1 ? i + 1 : start + 1;
            }
            byte kind = CharKind.of(chars[i]);
            if (kind != CharKind.HAN && kind != CharKind.LETTER) {
                return start + 1;
            }
        }
        return start + 1;
    }
}
