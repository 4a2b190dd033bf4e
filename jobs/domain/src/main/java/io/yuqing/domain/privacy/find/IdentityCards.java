/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.PlainText;

/** Numbers of identity cards: six digits of the place, the birthday, three digits, a check sign. */
final class IdentityCards {
    private static final int DIGITS = 18;
    private static final int OLD_DIGITS = 15;

    /** X of three alphabets, and what is written for it. */
    private static final String CHECK_SIGNS = "xXΧχХх乂叉";

    private IdentityCards() {}

    static void find(Digits digits, Spans spans) {
        for (int i = 0; i + OLD_DIGITS <= digits.count(); i++) {
            // 1 to 8 are the regions of the country, 9 is the permanent residence of a foreigner.
            if (digits.begins(i) && digits.value(i) >= 1) {
                findAt(digits, i, spans);
            }
        }
    }

    private static void findAt(Digits digits, int i, Spans spans) {
        int century = digits.twoDigits(i + 6);
        if ((century == 19 || century == 20) && isDate(digits, i + 10)) {
            if (isNumber(digits, i, DIGITS)) {
                digits.mask(i, DIGITS, Placeholders.ID_CARD, spans);
            } else if (isNumber(digits, i, DIGITS - 1)) {
                int check = checkEnd(digits.text(), digits.place(i + DIGITS - 2) + 1);
                if (check > 0) {
                    spans.add(digits.place(i), check, Placeholders.ID_CARD);
                }
            }
        }
        if (isDate(digits, i + 8)
                && digits.isWhole(i, OLD_DIGITS)
                && digits.isSeparatedOnlyAfter(i, OLD_DIGITS, 6, 12)) {
            digits.mask(i, OLD_DIGITS, Placeholders.ID_CARD, spans);
        }
    }

    private static boolean isNumber(Digits digits, int i, int length) {
        return digits.isWhole(i, length) && digits.grouping(i, length).isOneNumber();
    }

    /** Whether month and day can be. */
    private static boolean isDate(Digits digits, int i) {
        int month = digits.twoDigits(i);
        int day = digits.twoDigits(i + 2);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    /** The end of the X, perhaps behind a space or hyphen, or -1. */
    private static int checkEnd(PlainText text, int end) {
        int i = end;
        while (i - end < 2 && " -_./".indexOf(text.at(i)) >= 0) {
            i++;
        }
        return CHECK_SIGNS.indexOf(text.at(i)) >= 0 && text.at(i) != 0 ? i + 1 : -1;
    }
}
