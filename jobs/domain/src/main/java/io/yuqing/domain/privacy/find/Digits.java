/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;
import java.util.Arrays;

/**
 * All digits of a text in a row, and what is between each two: nothing, separators that people put
 * into numbers, or something else. Chinese numerals are digits, and so are letters that look like
 * digits in a word with nothing else.
 */
final class Digits {
    /** Nothing is between, and both are of one script. */
    private static final byte TIGHT = 0;

    /** Nothing is between, but one is a Chinese numeral and the other not. */
    private static final byte SWITCHED = 1;

    private static final byte SEPARATED = 2;
    private static final byte BROKEN = 3;

    private static final String SEPARATORS = " -_/\\,.·~|+*\n—、()[]【】";
    private static final int MAX_SEPARATORS = 4;
    private static final String UNITS = "元万亿次人吨米户家亩度美";

    /** Letters are digits only in words of this length. */
    private static final int MIN_LOOKALIKE = 3;

    private final PlainText text;
    private int[] places = new int[32];
    private byte[] values = new byte[32];
    private byte[] gaps = new byte[33];
    private int count;

    private Digits(PlainText text) {
        this.text = text;
    }

    static Digits of(PlainText text) {
        Digits digits = new Digits(text);
        int wordEnd = 0;
        boolean lookalike = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (i >= wordEnd && Chars.isAsciiAlphanumeric(c)) {
                wordEnd = wordEnd(text, i);
                lookalike = isLookalike(text, i, wordEnd);
            }
            int value = lookalike && i < wordEnd ? lookalike(c) : value(c);
            if (value >= 0) {
                digits.add(i, value);
            }
        }
        digits.gaps[digits.count] = BROKEN;
        return digits;
    }

    private static int value(char c) {
        return Chars.isAsciiDigit(c) ? c - '0' : Chars.numeral(c);
    }

    private static int lookalike(char c) {
        return switch (c) {
            case 'o', 'O' -> 0;
            case 'l', 'I' -> 1;
            default -> Chars.isAsciiDigit(c) ? c - '0' : -1;
        };
    }

    private static int wordEnd(PlainText text, int start) {
        int i = start;
        while (Chars.isAsciiAlphanumeric(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLookalike(PlainText text, int start, int end) {
        int real = 0;
        for (int i = start; i < end; i++) {
            if (lookalike(text.at(i)) < 0) {
                return false;
            }
            real += Chars.isAsciiDigit(text.at(i)) ? 1 : 0;
        }
        return real >= 2 && end - start >= MIN_LOOKALIKE;
    }

    private void add(int place, int value) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            values = Arrays.copyOf(values, count * 2);
            gaps = Arrays.copyOf(gaps, count * 2 + 1);
        }
        places[count] = place;
        values[count] = (byte) value;
        gaps[count] = count == 0 ? BROKEN : gap(places[count - 1], place);
        count++;
    }

    private byte gap(int before, int after) {
        if (after == before + 1) {
            return text.at(before) < 0x80 == text.at(after) < 0x80 ? TIGHT : SWITCHED;
        }
        if (after - before > MAX_SEPARATORS + 1) {
            return BROKEN;
        }
        for (int i = before + 1; i < after; i++) {
            if (SEPARATORS.indexOf(text.at(i)) < 0) {
                return BROKEN;
            }
        }
        return SEPARATED;
    }

    PlainText text() {
        return text;
    }

    int count() {
        return count;
    }

    /** The digit, or -1 outside. */
    int value(int i) {
        return i >= 0 && i < count ? values[i] : -1;
    }

    /** Whether it is no Chinese numeral. */
    boolean isFigure(int i) {
        return text.at(places[i]) < 0x80;
    }

    int twoDigits(int i) {
        return value(i) * 10 + value(i + 1);
    }

    /** Its place in the text. */
    int place(int i) {
        return places[i];
    }

    /** The digit at a place of the text or behind it. */
    int indexFrom(int place) {
        int found = Arrays.binarySearch(places, 0, count, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Whether no digit of the same script stands directly before. */
    boolean begins(int i) {
        return gaps[i] != TIGHT;
    }

    /** Whether so many digits from there begin and end where digits do, with no words between. */
    boolean isWhole(int from, int length) {
        int to = from + length;
        if (to > count || gaps[from] == TIGHT || gaps[to] == TIGHT) {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            if (gaps[i] == BROKEN) {
                return false;
            }
        }
        return true;
    }

    boolean isSeparated(int i) {
        return gaps[i] == SEPARATED;
    }

    boolean isBroken(int i) {
        return gaps[i] == BROKEN;
    }

    /** Whether separators stand nowhere but after these numbers of digits. */
    boolean isSeparatedOnlyAfter(int from, int length, int... allowed) {
        for (int i = 1; i < length; i++) {
            if (gaps[from + i] == SEPARATED && !contains(allowed, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(int[] values, int value) {
        for (int each : values) {
            if (each == value) {
                return true;
            }
        }
        return false;
    }

    Grouping grouping(int from, int length) {
        return Grouping.of(this, from, length);
    }

    /** What stands between a digit and the one before it. */
    String separatorBefore(int i) {
        return text.between(places[i - 1] + 1, places[i]);
    }

    /** Whether it is an amount with thousands apart: 13,812,345,678 元. */
    boolean isAmount(int from, int length) {
        boolean commas = false;
        for (int i = from + 1; i < from + length; i++) {
            if (isSeparated(i)) {
                commas = true;
                if (!separatorBefore(i).equals(",")) {
                    return false;
                }
            }
        }
        int unit = places[from + length - 1] + 1;
        unit += text.at(unit) == ' ' ? 1 : 0;
        return commas && UNITS.indexOf(text.at(unit)) >= 0 && !text.hasAt(unit, "元宵");
    }

    /** Whether a point and digits before make it the fraction of a number. */
    boolean isFraction(int from, int length) {
        return from > 0
                && text.at(places[from] - 1) == '.'
                && places[from - 1] == places[from] - 2
                && isSeparatedOnlyAfter(from, length);
    }

    /** Whether figures before count up a list: {@code 1.13812345678 2.13912345678}. */
    boolean isListItem(int from) {
        int item = values[from - 1];
        return begins(from - 1) && (item == 1 || hasItem(item - 1, from - 1));
    }

    private boolean hasItem(int item, int before) {
        for (int i = before - 1; i >= 0 && before - i < 64; i--) {
            if (values[i] == item && begins(i) && text.at(places[i] + 1) == '.') {
                return true;
            }
        }
        return false;
    }

    void mask(int from, int length, String placeholder, Spans spans) {
        spans.add(places[from], places[from + length - 1] + 1, placeholder);
    }
}
