/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.duplicate;

import io.yuqing.nlp.text.CharKind;
import io.yuqing.nlp.text.Emoticons;
import io.yuqing.nlp.text.NormalText;

/**
 * Makes the fingerprint of a writer's own words; of the forwarded chain too, if his own are few:
 * then what he passes on is what spreads.
 *
 * <p>Compared are Chinese characters, letters and digits only. Links, mentions and long numbers
 * differ from copy to copy, blanks, punctuation and emoticons from one platform to the next.
 *
 * <p>Stateless and safe for threads.
 */
public final class Fingerprinter {

    /**
     * Texts with fewer characters to compare have no sketch. One character replaced changes three
     * of their few runs, and phrases this short ({@code 太过分了}) are written by many people who did
     * not copy them.
     */
    public static final int MIN_SKETCHED = 10;

    private Fingerprinter() {}

    public static Fingerprint of(NormalText text) {
        char[] chars = new char[text.length()];
        int length = comparable(text.chars(), 0, text.own(), chars, 0);
        if (length < MIN_SKETCHED) {
            length = comparable(text.chars(), text.own(), text.length(), chars, length);
        }
        if (length == 0) {
            return Fingerprint.EMPTY;
        }
        long[] sketch = length < MIN_SKETCHED ? null : Sketch.of(chars, length);
        return new Fingerprint(exactKey(chars, length), sketch);
    }

    /** Appends what is compared; returns the new length of {@code into}. */
    private static int comparable(char[] chars, int start, int end, char[] into, int before) {
        int length = before;
        int i = start;
        while (i < end) {
            char c = chars[i];
            if (c == '[') {
                i = Emoticons.end(chars, i, end);
                continue;
            }
            byte kind = CharKind.of(c);
            if (kind == CharKind.HAN || kind == CharKind.LETTER || kind == CharKind.DIGIT) {
                into[length++] = c;
            }
            i++;
        }
        return length;
    }

    private static long exactKey(char[] chars, int length) {
        long key = length;
        for (int i = 0; i < length; i++) {
            key = (Long.rotateLeft(key, 5) ^ chars[i]) * 0x9E3779B97F4A7C15L;
        }
        long mixed = Mixing.mix(key);
        return mixed == 0 ? 1 : mixed;
    }
}
