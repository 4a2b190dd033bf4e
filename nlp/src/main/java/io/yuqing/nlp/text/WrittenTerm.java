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
 * RE2 read alike. It finds more than the term: the ends of words and the places where a text is cut
 * do not count. It finds no less: wherever {@link Normalizer} leaves the term, it matches what was
 * written there.
 */
public final class WrittenTerm {
    private static final BitSet BETWEEN = between();
    private static final BitSet BLANK = union(BETWEEN, RawForms.of(' '));
    private static final String ANYTHING_DROPPED = several(BETWEEN);
    private static final String BLANKS = several(BLANK);

    private WrittenTerm() {}

    /**
     * @param term in normal form, not blank
     * @param most how many of its characters are looked at, from its beginning
     */
    public static String regex(String term, int most) {
        int[] chars = term.codePoints().limit(most).toArray();
        StringBuilder regex = new StringBuilder();
        boolean blank = false;
        for (int i = 0; i < chars.length; i++) {
            if (isBlank(chars[i])) {
                blank = true;
                continue;
            }
            BitSet written = RawForms.of(chars[i]);
            if (isThird(chars, i)) {
                // A run is squeezed to three.
                regex.append(several(union(BETWEEN, written)));
            } else if (!regex.isEmpty()) {
                // A blank of a text may be none in what was written: 5² is 5 2.
                regex.append(blank ? BLANKS : ANYTHING_DROPPED);
            }
            regex.append(one(written));
            blank = false;
        }
        return regex.toString();
    }

    private static boolean isBlank(int c) {
        return c == ' ' || c == Normalizer.BREAK;
    }

    private static boolean isThird(int[] chars, int i) {
        return i >= 2 && chars[i - 1] == chars[i] && chars[i - 2] == chars[i];
    }

    /** What is dropped, and the ends of lines within a word. */
    private static BitSet between() {
        BitSet between = RawForms.dropped();
        // Not in any text that was stored as UTF-8, and not in the syntax of RE2.
        between.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
        between.set('\r');
        between.set('\n');
        return between;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet all = (BitSet) one.clone();
        all.or(other);
        return all;
    }

    private static String several(BitSet chars) {
        return set(chars) + '*';
    }

    private static String one(BitSet chars) {
        int only = chars.nextSetBit(0);
        return chars.cardinality() == 1 ? written(only) : set(chars);
    }

    private static String set(BitSet chars) {
        StringBuilder set = new StringBuilder("[");
        for (int from = chars.nextSetBit(0); from >= 0; ) {
            int to = chars.nextClearBit(from) - 1;
            set.append(written(from));
            if (to > from) {
                set.append('-').append(written(to));
            }
            from = chars.nextSetBit(to + 1);
        }
        return set.append(']').toString();
    }

    /** Letters as they are, so that an engine sees them; no sign has a meaning. */
    private static String written(int c) {
        return Character.isLetterOrDigit(c)
                ? Character.toString(c)
                : "\\x{" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + '}';
    }
}
