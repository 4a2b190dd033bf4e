/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.text;

import io.yuqing.nlp.text.form.RawForms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

    /** The ways in which characters are written as one double with each. */
    private static final int MOST_WAYS = 4;

    private WrittenTerm() {}

    /**
     * @param term in normal form, not blank
     * @param most how many of its characters are looked at, from its beginning
     */
    public static String regex(String term, int most) {
        int[] chars = term.codePoints().limit(most).toArray();
        StringBuilder regex = new StringBuilder();
        for (int from = 0; from < chars.length; ) {
            int to = runEnd(chars, from);
            if (!isBlank(chars[from])) {
                regex.append(before(chars, from)).append(run(chars, from, to));
            }
            from = to;
        }
        return regex.toString();
    }

    /** Behind characters of which each two neighbours may have been written as one. */
    private static int runEnd(int[] chars, int from) {
        int to = from + 1;
        while (to < chars.length
                && !isBlank(chars[to - 1])
                && !isBlank(chars[to])
                && !RawForms.of(text(chars, to - 1, to + 1)).isEmpty()) {
            to++;
        }
        return to;
    }

    /** What may stand before a character; nothing before the first one. */
    private static String before(int[] chars, int i) {
        if (i == 0) {
            return "";
        }
        if (isBlank(chars[i - 1])) {
            // It may be none in what was written: 5² is 5 2.
            return '[' + BETWEEN + BLANK + "]*";
        }
        // A run is squeezed to three.
        return '[' + BETWEEN + (isThird(chars, i) ? ranges(RawForms.of(chars[i])) : "") + "]*";
    }

    private static String run(int[] chars, int from, int to) {
        if (to - from > MOST_WAYS) {
            return loose(chars, from, to);
        }
        List<String> ways = new ArrayList<>();
        for (int next = from + 1; next <= to; next++) {
            BitSet written =
                    next == from + 1
                            ? RawForms.of(chars[from])
                            : RawForms.of(text(chars, from, next));
            if (!written.isEmpty()) {
                String rest = next == to ? "" : before(chars, next) + run(chars, next, to);
                ways.add(one(written) + rest);
            }
        }
        return ways.size() == 1 ? ways.get(0) : "(?:" + String.join("|", ways) + ')';
    }

    /** Of many the first must stand there; in how many signs the others do is not asked. */
    private static String loose(int[] chars, int from, int to) {
        StringBuilder loose = new StringBuilder(one(RawForms.of(chars[from])));
        for (int i = from + 1; i < to; i++) {
            loose.append("(?:")
                    .append(before(chars, i))
                    .append(one(RawForms.of(chars[i])))
                    .append(")?");
        }
        return loose.toString();
    }

    private static String text(int[] chars, int from, int to) {
        return new String(chars, from, to - from);
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
