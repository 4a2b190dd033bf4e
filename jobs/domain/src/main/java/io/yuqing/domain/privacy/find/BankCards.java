/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

/** 16 to 19 digits with a valid check digit (ISO/IEC 7812-1, Luhn). */
final class BankCards {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 19;

    /** Cards are read in groups of four and more. */
    private static final int MIN_GROUP = 4;

    private BankCards() {}

    static void find(Digits digits, Spans spans) {
        for (int i = 0; i + SHORTEST <= digits.count(); i++) {
            if (digits.begins(i) && digits.value(i) >= 3) {
                findAt(digits, i, spans);
            }
        }
    }

    private static void findAt(Digits digits, int i, Spans spans) {
        for (int length = LONGEST; length >= SHORTEST; length--) {
            if (digits.isWhole(i, length)
                    && passesLuhn(digits, i, length)
                    && isGroupedAsCard(digits.grouping(i, length))
                    && !digits.isFraction(i, length)
                    && !digits.isAmount(i, length)) {
                digits.mask(i, length, Placeholders.ACCOUNT, spans);
                return;
            }
        }
    }

    private static boolean isGroupedAsCard(Grouping grouping) {
        boolean groups = grouping.figures() == 0 && grouping.largest() >= MIN_GROUP;
        return grouping.even() && (grouping.isSpelled() || groups);
    }

    private static boolean passesLuhn(Digits digits, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = digits.value(from + length - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
