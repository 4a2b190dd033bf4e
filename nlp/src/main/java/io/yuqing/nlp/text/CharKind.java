/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

/** What a normalised character is to the tokenizer. */
public final class CharKind {

    public static final byte SPACE = 0;
    public static final byte HAN = 1;
    public static final byte LETTER = 2;
    public static final byte DIGIT = 3;
    public static final byte PUNCTUATION = 4;
    public static final byte EMOTICON = 5;
    public static final byte MASK = 6;

    private static final byte[] KINDS = kinds();

    private CharKind() {}

    public static byte of(char c) {
        return KINDS[c];
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[1 << 16];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        if (c == ' ' || c == Normalizer.BREAK) {
            return SPACE;
        }
        if (c >= '0' && c <= '9') {
            return DIGIT;
        }
        if (Mask.isMask(c)) {
            return MASK;
        }
        if (Character.isSurrogate(c) || isSymbolEmoji(c)) {
            return EMOTICON;
        }
        if (Character.isIdeographic(c)) {
            return HAN;
        }
        return Character.isLetterOrDigit(c) ? LETTER : PUNCTUATION;
    }

    /** Emoji of the basic plane: ☀ … ➿, ⌚ …, ⏰ …, ⬅ …; those beyond it are surrogates. */
    private static boolean isSymbolEmoji(char c) {
        return (c >= 0x2600 && c <= 0x27BF)
                || (c >= 0x2300 && c <= 0x23FF)
                || (c >= 0x2B00 && c <= 0x2BFF);
    }
}
