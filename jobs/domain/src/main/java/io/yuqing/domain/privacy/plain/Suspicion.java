/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.plain;

/**
 * A quick look at a text that most texts end with: whether anything in it could point to a person.
 * It errs towards yes.
 */
public final class Suspicion {
    private static final byte NONE = 0;
    private static final byte DIGIT = 1;
    private static final byte LETTER = 2;

    /** Signs that no harmless text needs a look without. */
    private static final byte SIGN = 3;

    /** Number plates and accounts begin with no digit. */
    private static final int DIGITS = 3;

    private static final int LETTERS = 4;

    /** Digits that are further apart are of two numbers. */
    private static final int REACH = 8;

    private static final byte[] KINDS = kinds();

    private Suspicion() {}

    public static boolean isRaisedBy(String text) {
        int digits = 0;
        int letters = 0;
        int last = -REACH;
        for (int i = 0; i < text.length(); i++) {
            byte kind = KINDS[text.charAt(i)];
            if (kind == NONE) {
                continue;
            }
            if (kind == DIGIT) {
                digits = i - last <= REACH ? digits + 1 : 1;
                last = i;
            } else if (kind == LETTER) {
                letters++;
            }
            if (kind == SIGN || digits >= DIGITS || letters >= LETTERS) {
                return true;
            }
        }
        return false;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            kinds[c] = kind(c);
        }
        return kinds;
    }

    private static byte kind(char c) {
        // Mathematical and enclosed digits and letters; pictures share the second.
        if (c == '\uD835' || c == '\uD83C') {
            return DIGIT;
        }
        int plain = Character.isSurrogate(c) ? c : Folding.of(c);
        if (plain == Folding.NOTHING) {
            return NONE;
        }
        if ("@&<%/".indexOf(plain) >= 0 || c == '复' || c == '覆') {
            return SIGN;
        }
        boolean digit = Chars.isAsciiDigit(plain) || Chars.numeral((char) plain) >= 0;
        return digit ? DIGIT : Chars.isAsciiLetter(plain) ? LETTER : NONE;
    }
}
