/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;

/**
 * A place behind a label.
 *
 * @param explicit whether a colon or the like says that a value follows
 */
record LabelledValue(PlainText text, Digits digits, int start, boolean explicit) {
    private static final int MIN_ACCOUNT = 6;
    private static final String UNITS = "人元个万亿次年月日条名块家字期位%米";

    boolean number(int least, int most, Spans spans) {
        return number(least, most, Placeholders.ACCOUNT, spans);
    }

    private boolean number(int least, int most, String placeholder, Spans spans) {
        int first = digits.indexFrom(start);
        if (first == digits.count() || digits.place(first) != start) {
            return false;
        }
        int length = rowLength(first, most);
        int end = length < least ? start : digits.place(first + length - 1) + 1;
        boolean counted = end == start + length && isUnit(text, end);
        boolean account = length >= least && (explicit || !counted);
        if (account) {
            digits.mask(first, length, placeholder, spans);
        }
        return account;
    }

    /** An identity card, also one that lacks some digits. */
    void identity(Spans spans) {
        number(12, 18, Placeholders.ID_CARD, spans);
    }

    /** A number that cannot be an amount. */
    void id(Spans spans) {
        new LabelledValue(text, digits, start, true).number(5, 12, spans);
    }

    private static boolean isUnit(PlainText text, int i) {
        return UNITS.indexOf(text.at(i)) >= 0 && !text.hasAt(i, "元宵");
    }

    /** Digits as long as what parts them is the same. */
    private int rowLength(int first, int most) {
        String separator = null;
        int length = 0;
        for (int n = 1; n <= most && first + n <= digits.count(); n++) {
            int next = first + n;
            boolean ends = next == digits.count() || digits.begins(next);
            if (!ends) {
                continue;
            }
            length = n;
            if (next == digits.count() || digits.isBroken(next)) {
                break;
            }
            if (digits.isSeparated(next)) {
                String between = digits.separatorBefore(next);
                separator = separator == null ? between : separator;
                if (!between.equals(separator)) {
                    break;
                }
            } else if (n >= 5 && isSingleNumeral(next)) {
                break;
            }
        }
        return length;
    }

    /** The 一 of 一起 and its like. */
    private boolean isSingleNumeral(int i) {
        boolean ends = i + 1 == digits.count() || digits.begins(i + 1);
        return ends && !Chars.isAsciiDigit(text.at(digits.place(i)));
    }

    void telephone(Spans spans) {
        int first = digits.indexFrom(start);
        if (first < digits.count() && digits.place(first) == start) {
            int length = Telephones.local(digits, first);
            if (length > 0) {
                digits.mask(first, length, Placeholders.PHONE, spans);
            }
        }
    }

    /** Letters and digits; a plain word only where it is said that an account follows. */
    void account(Spans spans) {
        if (text.at(start - 1) == '.') {
            // The rest of a host: mp.weixin.qq.com.
            return;
        }
        int end = start;
        int signs = 0;
        int letters = 0;
        boolean spelled = text.at(start + 1) == ' ' && text.at(start + 3) == ' ';
        while (isAccount(text.at(end))) {
            letters += Chars.isAsciiLetter(text.at(end)) ? 1 : 0;
            signs++;
            end++;
            if (spelled && text.at(end) == ' ' && isAccount(text.at(end + 1))) {
                end++;
            }
        }
        boolean account =
                signs >= MIN_ACCOUNT
                        && Chars.isAsciiAlphanumeric(text.at(start))
                        && letters > 0
                        && (explicit || letters < signs);
        if (account) {
            spans.add(start, end, Placeholders.ACCOUNT);
        }
    }

    private static boolean isAccount(char c) {
        return Chars.isAsciiAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    }

    /** One or two letters and seven to nine digits. */
    void document(Spans spans) {
        int i = start;
        while (i - start < 2 && Chars.isAsciiLetter(text.at(i))) {
            i++;
        }
        int number = i;
        while (number - i < 2 && text.at(number) != 0 && " -·.".indexOf(text.at(number)) >= 0) {
            number++;
        }
        int first = digits.indexFrom(number);
        if (i == start || first == digits.count() || digits.place(first) != number) {
            return;
        }
        int length = rowLength(first, 10);
        if (length >= 7) {
            int end = digits.place(first + length - 1) + 1;
            spans.add(start, end, Placeholders.DOCUMENT);
        }
    }
}
