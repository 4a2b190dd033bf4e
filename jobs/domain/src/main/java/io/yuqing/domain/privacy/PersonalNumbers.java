/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy;

/**
 * Numbers that point to a person by their form alone: identity cards, bank cards, mobile and fixed
 * telephones.
 */
final class PersonalNumbers {

    private static final long ID_18_GAPS = DigitRun.after(6, 10, 14);
    private static final long ID_15_GAPS = DigitRun.after(6, 12);
    private static final long CARD_GAPS = DigitRun.after(4, 8, 12, 16);
    private static final int MAX_EXTENSION = 6;

    private PersonalNumbers() {}

    /** The number whose first digit stands at {@code i}, where no digit stands before, or null. */
    static MaskSpan at(String text, int i, int floor) {
        int directly = 1;
        while (i + directly < text.length()
                && directly < 3
                && Chars.isDigit(text.charAt(i + directly))) {
            directly++;
        }
        // No pattern begins with one or two digits, but the country code does; and decimals are no
        // number of a person.
        if (directly < 2
                || (directly == 2 && Chars.toAscii(text.charAt(i)) != '8')
                || isFraction(text, i, floor)) {
            return null;
        }
        DigitRun run = DigitRun.at(text, i);
        int end = idCard(text, run);
        if (end > 0) {
            return new MaskSpan(i, end, TextMask.ID_CARD);
        }
        end = bankCard(run);
        if (end > 0) {
            return new MaskSpan(i, end, TextMask.ACCOUNT);
        }
        return telephone(text, i, floor, run);
    }

    private static int idCard(String text, DigitRun run) {
        // 1 to 8 are the regions of the country, 9 is the permanent residence card of a foreigner.
        boolean region = run.digit(0) >= 1 && run.count() >= 15;
        if (!region) {
            return -1;
        }
        if (run.count() >= 17
                && run.gapsBetween(0, 17, ID_18_GAPS)
                && isDate(run, 6, 4)
                && isCentury(run)) {
            if (run.stopsAfter(18) && !run.hasGapAfter(17)) {
                return run.end(18);
            }
            int check = run.end(17);
            if (run.stopsAfter(17) && check < text.length() && isX(text.charAt(check))) {
                return check + 1;
            }
        }
        return run.stopsAfter(15) && run.gapsBetween(0, 15, ID_15_GAPS) && isDate(run, 6, 2)
                ? run.end(15)
                : -1;
    }

    /** Whether month and day after a year of that many digits can be. */
    private static boolean isDate(DigitRun run, int at, int yearDigits) {
        int month = run.digit(at + yearDigits) * 10 + run.digit(at + yearDigits + 1);
        int day = run.digit(at + yearDigits + 2) * 10 + run.digit(at + yearDigits + 3);
        return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static boolean isCentury(DigitRun run) {
        int century = run.digit(6) * 10 + run.digit(7);
        return century == 19 || century == 20;
    }

    private static boolean isFraction(String text, int i, int floor) {
        return i - 2 >= floor && text.charAt(i - 1) == '.' && Chars.isDigit(text.charAt(i - 2));
    }

    private static boolean isX(char c) {
        return c == 'X' || c == 'x' || c == 'Ｘ' || c == 'ｘ';
    }

    /** 16 to 19 digits with a valid check digit (ISO/IEC 7812-1, Luhn). */
    private static int bankCard(DigitRun run) {
        for (int length = 19; length >= 16; length--) {
            if (run.stopsAfter(length)
                    && run.gapsBetween(0, length, CARD_GAPS)
                    && run.digit(0) >= 3
                    && passesLuhn(run, length)) {
                return run.end(length);
            }
        }
        return -1;
    }

    private static boolean passesLuhn(DigitRun run, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int digit = run.digit(length - 1 - i) * (i % 2 + 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    private static MaskSpan telephone(String text, int i, int floor, DigitRun run) {
        boolean plus = i > floor && (text.charAt(i - 1) == '+' || text.charAt(i - 1) == '＋');
        int country = countryCode(run);
        int length = 0;
        if (country > 0) {
            length = Telephones.mobile(run, country);
            if (length < 0 && (plus || country == 4)) {
                length = Telephones.landlineAbroad(run, country);
            }
        }
        if (length <= 0) {
            length = Telephones.mobile(run, 0);
        }
        if (length <= 0) {
            length = Telephones.landline(run);
            if (length > 0) {
                return landline(text, i, floor, run.end(length));
            }
        }
        if (length <= 0) {
            return null;
        }
        return new MaskSpan(plus ? i - 1 : i, run.end(length), TextMask.PHONE);
    }

    private static int countryCode(DigitRun run) {
        if (run.digit(0) == 8 && run.digit(1) == 6) {
            return 2;
        }
        boolean zeros = run.digit(0) == 0 && run.digit(1) == 0;
        return zeros && run.digit(2) == 8 && run.digit(3) == 6 ? 4 : 0;
    }

    /** With the bracket before an area code, if it is closed inside, and the extension behind. */
    private static MaskSpan landline(String text, int i, int floor, int end) {
        boolean bracket =
                i > floor
                        && (text.charAt(i - 1) == '(' || text.charAt(i - 1) == '（')
                        && containsClosing(text, i, end);
        return new MaskSpan(bracket ? i - 1 : i, extensionEnd(text, end), TextMask.PHONE);
    }

    private static boolean containsClosing(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == ')' || text.charAt(i) == '）') {
                return true;
            }
        }
        return false;
    }

    private static int extensionEnd(String text, int end) {
        if (end >= text.length() || "-－转".indexOf(text.charAt(end)) < 0) {
            return end;
        }
        int i = end + 1;
        while (i < text.length() && Chars.isDigit(text.charAt(i))) {
            i++;
        }
        int digits = i - end - 1;
        return digits >= 1 && digits <= MAX_EXTENSION ? i : end;
    }
}
