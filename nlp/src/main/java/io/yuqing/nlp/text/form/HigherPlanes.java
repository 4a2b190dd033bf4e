/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text.form;

import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Characters beyond the basic plane that only look different: 𝟏𝟐𝟑 and 𝗛𝟮𝗢 of fonts for
 * formulas, 🄰 in a box, 🈲 and ideographs of other standards. Emoji stay.
 */
public final class HigherPlanes {

    /** The first and last of each kind. */
    private static final int[][] RANGES = {
        {0x1D400, 0x1D7FF}, // 𝐀 𝟏
        {0x1F100, 0x1F16F}, // 🄀 🄰
        {0x1F200, 0x1F265}, // 🈲
        {0x1FBF0, 0x1FBF9}, // digits of old screens
        {0x2F800, 0x2FA1F}, // ideographs of other standards
    };

    private HigherPlanes() {}

    /** The text itself unless it has such characters; null stays. */
    public static String plain(String text) {
        int length = text == null ? 0 : text.length();
        for (int i = 0; i < length; i++) {
            if (Character.isHighSurrogate(text.charAt(i)) && stands(text.codePointAt(i))) {
                return replaced(text);
            }
        }
        return text;
    }

    /** Those that only look different. */
    static IntStream all() {
        return Arrays.stream(RANGES)
                .flatMapToInt(range -> IntStream.rangeClosed(range[0], range[1]));
    }

    /** What one of them looks like. */
    static String plain(int c) {
        return java.text.Normalizer.normalize(Character.toString(c), Form.NFKC);
    }

    private static String replaced(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        c -> {
                            if (stands(c)) {
                                plain.append(plain(c));
                            } else {
                                plain.appendCodePoint(c);
                            }
                        });
        return plain.toString();
    }

    private static boolean stands(int c) {
        for (int[] range : RANGES) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
