/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import io.yuqing.nlp.text.form.RawForms;
import java.util.BitSet;
import java.util.Locale;

/**
 * A term as it may stand in a text that is not normalised, as a regular expression that Java and
 * RE2 read alike. It finds more than the term, since the ends of words and the places where a text
 * is cut do not count. It finds no less: wherever {@link Normalizer} leaves the term, it matches
 * what was written there.
 */
public final class WrittenTerm {

    /** What is dropped, and the ends of lines within a word; a bit more of the same kinds. */
    private static final String BETWEEN = "\\p{Cc}\\p{Cf}\\p{Co}\\x{FE00}-\\x{FE0F}\\x{FFFD}";

    private static final String BLANK = "\\p{Z}";

    private WrittenTerm() {}

    /**
     * @param term in normal form, not blank
     * @param most how many of its characters are looked at, from its beginning
     */
    public static String regex(String term, int most) {
        int[] chars = term.codePoints().limit(most).toArray();
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < chars.length; i++) {
            if (!isBlank(chars[i])) {
                regex.append(piece(chars, i));
            }
        }
        return regex.toString();
    }

    /** A character and what may stand before it. */
    private static String piece(int[] chars, int i) {
        BitSet written = RawForms.of(chars[i]);
        String one = one(written);
        if (i == 0) {
            return one;
        }
        if (isBlank(chars[i - 1])) {
            // It may be none in what was written: 5² is 5 2.
            return '[' + BETWEEN + BLANK + "]*" + one;
        }
        // A run is squeezed to three.
        String piece = '[' + BETWEEN + (isThird(chars, i) ? ranges(written) : "") + "]*" + one;
        return RawForms.areOfOne(chars[i - 1], chars[i]) ? "(?:" + piece + ")?" : piece;
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == Normalizer.BREAK;
    }

    private static boolean isThird(int[] chars, int i) {
        return i >= 2
                && chars[i - 1] == chars[i]
                && chars[i - 2] == chars[i]
                && !(chars[i] >= '0' && chars[i] <= '9');
    }

    private static String one(BitSet written) {
        return written.cardinality() == 1
                ? sign(written.nextSetBit(0))
                : '[' + ranges(written) + ']';
    }

    /** Of a set in brackets. */
    private static String ranges(BitSet written) {
        StringBuilder ranges = new StringBuilder();
        for (int from = written.nextSetBit(0); from >= 0; ) {
            int to = written.nextClearBit(from) - 1;
            ranges.append(sign(from));
            if (to > from) {
                ranges.append('-').append(sign(to));
            }
            from = written.nextSetBit(to + 1);
        }
        return ranges.toString();
    }

    /**
     * Letters as they are, so that an engine can look for them; whatever may have a meaning not.
     */
    private static String sign(int c) {
        return Character.isLetterOrDigit(c)
                ? Character.toString(c)
                : "\\x{" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + '}';
    }
}
