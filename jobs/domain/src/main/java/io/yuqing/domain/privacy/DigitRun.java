/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * Digits from one place on, read through the separators people put into numbers, half or full
 * width: {@code 138-1234-5678}, {@code １３８ １２３４ ５６７８}. A gap is a separator or the end of the
 * digits.
 */
final class DigitRun {

    /** One more than any pattern has. */
    private static final int MAX_DIGITS = 24;

    private static final int MAX_SEPARATORS = 3;

    private final int[] digits = new int[MAX_DIGITS];
    private final int[] ends = new int[MAX_DIGITS];
    private int count;
    private long gaps;

    private DigitRun() {}

    static DigitRun at(String text, int start) {
        DigitRun run = new DigitRun();
        int i = start;
        while (run.count < MAX_DIGITS && i < text.length() && Chars.isDigit(text.charAt(i))) {
            run.digits[run.count] = Chars.toAscii(text.charAt(i)) - '0';
            i++;
            run.ends[run.count] = i;
            run.count++;
            if (i == text.length() || !Chars.isDigit(text.charAt(i))) {
                run.gaps |= 1L << run.count;
                i = skipSeparators(text, i);
            }
        }
        return run;
    }

    private static int skipSeparators(String text, int i) {
        int end = i;
        while (end < text.length() && end - i < MAX_SEPARATORS && isSeparator(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSeparator(char c) {
        return switch (c) {
            case ' ', '\u00A0', '\u3000', '-', '－', '‐', '–', '—', '.', '·', ')', '）' -> true;
            default -> false;
        };
    }

    int count() {
        return count;
    }

    /** The digit at {@code i}, or -1. */
    int digit(int i) {
        return i < count ? digits[i] : -1;
    }

    /** Where in the text the first {@code length} digits end. */
    int end(int length) {
        return ends[length - 1];
    }

    /** Whether there are that many digits and none follows directly. */
    boolean stopsAfter(int length) {
        return length <= count && hasGapAfter(length);
    }

    boolean hasGapAfter(int length) {
        return ((gaps >>> length) & 1) != 0;
    }

    /**
     * Whether all gaps after more than {@code from} and fewer than {@code to} digits are at the
     * places of the mask.
     */
    boolean gapsBetween(int from, int to, long allowed) {
        long inside = ((1L << to) - 1) & -(1L << (from + 1));
        return (gaps & inside & ~allowed) == 0;
    }

    static long after(int... lengths) {
        long mask = 0;
        for (int length : lengths) {
            mask |= 1L << length;
        }
        return mask;
    }
}
