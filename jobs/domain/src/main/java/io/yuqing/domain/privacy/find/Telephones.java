/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.PlainText;

/** Chinese telephone numbers (numbering plan of the MIIT) that are known by their form. */
final class Telephones {
    private static final int MOBILE_DIGITS = 11;
    private static final int SERVICE_DIGITS = 10;
    private static final int MAX_EXTENSION = 6;
    private static final String[] EXTENSIONS = {"转", "分机", "ext.", "ext", "-", "—", "x", "#"};

    private Telephones() {}

    static void find(Digits digits, Spans spans) {
        for (int i = 0; i < digits.count(); i++) {
            if (digits.begins(i)) {
                findAt(digits, i, spans);
            }
        }
    }

    /** Those of persons only. */
    static void findMobiles(Digits digits, Spans spans) {
        for (int i = 0; i < digits.count(); i++) {
            if (digits.begins(i)) {
                findMobileAt(digits, i, spans);
            }
        }
    }

    private static boolean findMobileAt(Digits digits, int i, Spans spans) {
        int length = mobile(digits, i);
        if (length > 0) {
            int start = countryStart(digits.text(), digits.place(i));
            spans.add(start, end(digits, i, length), Placeholders.PHONE);
        }
        return length > 0;
    }

    private static void findAt(Digits digits, int i, Spans spans) {
        if (findMobileAt(digits, i, spans)) {
            return;
        }
        int length = service(digits, i);
        length = length > 0 ? length : landline(digits, i);
        length = length > 0 ? length : landlineAbroad(digits, i);
        length = length > 0 ? length : overseas(digits, i);
        if (length > 0) {
            int end = end(digits, i, length);
            int start = bracketStart(digits, i, end);
            spans.add(start, extensionEnd(digits.text(), end), Placeholders.PHONE);
            findMore(digits, i + length, spans);
        }
    }

    /** Further numbers of the same office, without area code: 0571-88886666、88886667. */
    private static void findMore(Digits digits, int next, Spans spans) {
        int i = next;
        while (i < digits.count() && digits.isSeparated(i) && isEnumeration(digits, i)) {
            int length = local(digits, i);
            if (length < 0) {
                return;
            }
            digits.mask(i, length, Placeholders.PHONE, spans);
            i += length;
        }
    }

    private static boolean isEnumeration(Digits digits, int i) {
        String separator = digits.separatorBefore(i).strip();
        return separator.equals("、") || separator.equals("/") || separator.equals(",");
    }

    private static int end(Digits digits, int i, int length) {
        return digits.place(i + length - 1) + 1;
    }

    /** One mobile number with or without country code, or several without a gap. */
    private static int mobile(Digits digits, int i) {
        int country = countryDigits(digits, i);
        for (int from : new int[] {0, country}) {
            int length = from + MOBILE_DIGITS;
            if (isMobile(digits, i + from)
                    && digits.isWhole(i, length)
                    && isGroupedAsMobile(digits, i + from)
                    && !(digits.isFraction(i, length) && !digits.isListItem(i))) {
                return length;
            }
        }
        return PartedMobile.isAt(digits, i) ? MOBILE_DIGITS : glued(digits, i);
    }

    private static boolean isMobile(Digits digits, int i) {
        return digits.value(i) == 1 && digits.value(i + 1) >= 3;
    }

    private static boolean isGroupedAsMobile(Digits digits, int i) {
        Grouping grouping = digits.grouping(i, MOBILE_DIGITS);
        return grouping.isOneNumber()
                && (grouping.even() || grouping.groups() <= 3)
                && !isYears(digits, i)
                && !digits.isAmount(i, MOBILE_DIGITS);
    }

    /** 1998-1999 365, 1998.12.31 100. */
    private static boolean isYears(Digits digits, int i) {
        boolean year =
                digits.twoDigits(i) == 19 && digits.isFigure(i + 3) && digits.isSeparated(i + 4);
        if (!year || !digits.isSeparatedOnlyAfter(i, 5, 4)) {
            return false;
        }
        int century = digits.twoDigits(i + 4);
        boolean again = (century == 19 || century == 20) && digits.isSeparated(i + 8);
        return again || digits.isSeparated(i + 5) || digits.isSeparated(i + 6);
    }

    private static int glued(Digits digits, int i) {
        for (int numbers = 2; numbers <= 3; numbers++) {
            int length = numbers * MOBILE_DIGITS;
            boolean all = digits.isWhole(i, length) && digits.isSeparatedOnlyAfter(i, length);
            for (int n = 0; all && n < numbers; n++) {
                all = isMobile(digits, i + n * MOBILE_DIGITS);
            }
            if (all) {
                return length;
            }
        }
        return -1;
    }

    /** An area code with its zero, three digits (010, 02x) or four, then seven or eight. */
    private static int landline(Digits digits, int i) {
        int second = digits.value(i + 1);
        boolean three = second == 2 || (second == 1 && digits.value(i + 2) == 0);
        boolean area = digits.value(i) == 0 && (three || second >= 3);
        return area ? subscriber(digits, i, 0, three ? 3 : 4) : -1;
    }

    /** The same after a country code and without the zero. */
    private static int landlineAbroad(Digits digits, int i) {
        int country = countryDigits(digits, i);
        boolean sure = country == 4 || digits.text().at(digits.place(i) - 1) == '+';
        if (country == 0 || !sure) {
            return -1;
        }
        int first = digits.value(i + country);
        boolean two = first == 2 || (first == 1 && digits.value(i + country + 1) == 0);
        return two || first >= 3 ? subscriber(digits, i, country, country + (two ? 2 : 3)) : -1;
    }

    /** Hong Kong, Macao and Taiwan after a plus. */
    private static int overseas(Digits digits, int i) {
        int code = digits.value(i) * 100 + digits.twoDigits(i + 1);
        boolean taiwan = code == 886;
        if (digits.text().at(digits.place(i) - 1) != '+'
                || !(taiwan || code == 852 || code == 853)) {
            return -1;
        }
        int length = taiwan ? 12 : 11;
        return digits.isWhole(i, length) && digits.grouping(i, length).even() ? length : -1;
    }

    private static int countryDigits(Digits digits, int i) {
        if (digits.twoDigits(i) == 86) {
            return 2;
        }
        return digits.twoDigits(i) == 0 && digits.twoDigits(i + 2) == 86 ? 4 : 0;
    }

    /** A number without area code, for where a label says that it is one. */
    static int local(Digits digits, int i) {
        return subscriber(digits, i, 0, 0);
    }

    private static int subscriber(Digits digits, int i, int country, int area) {
        // 0 and 1 begin trunk and service numbers.
        if (digits.value(i + area) < 2) {
            return -1;
        }
        for (int length = area + 8; length >= area + 7; length--) {
            if (digits.isWhole(i, length)
                    && digits.isSeparatedOnlyAfter(i, length, country, area, length - 4)
                    && !digits.isFraction(i, length)) {
                return length;
            }
        }
        return -1;
    }

    /** 400 and 800. */
    private static int service(Digits digits, int i) {
        int first = digits.value(i);
        boolean service = (first == 4 || first == 8) && digits.twoDigits(i + 1) == 0;
        return service
                        && digits.value(i + 3) > 0
                        && digits.isWhole(i, SERVICE_DIGITS)
                        && digits.isSeparatedOnlyAfter(i, SERVICE_DIGITS, 3, 4, 6, 7)
                        && !digits.isAmount(i, SERVICE_DIGITS)
                        && !digits.isFraction(i, SERVICE_DIGITS)
                ? SERVICE_DIGITS
                : -1;
    }

    /** Before a country code that is set apart: {@code +86 138…}, {@code (0086)138…}. */
    private static int countryStart(PlainText text, int number) {
        int i = number;
        while (number - i < 3 && " -)".indexOf(text.at(i - 1)) >= 0) {
            i--;
        }
        if (text.at(i - 1) != '6' || text.at(i - 2) != '8') {
            return text.at(number - 1) == '+' ? number - 1 : number;
        }
        i -= 2;
        if (text.at(i - 1) == '0' && text.at(i - 2) == '0') {
            i -= 2;
        }
        while (text.at(i - 1) == '(' || text.at(i - 1) == '+') {
            i--;
        }
        return i;
    }

    /** With the bracket or sign before, if the bracket is closed inside. */
    private static int bracketStart(Digits digits, int i, int end) {
        int start = digits.place(i);
        char before = digits.text().at(start - 1);
        if (before == '+') {
            return start - 1;
        }
        boolean open = before == '(' || before == '【' || before == '[';
        for (int k = start; open && k < end; k++) {
            if (")】]".indexOf(digits.text().at(k)) >= 0) {
                return start - 1;
            }
        }
        return start;
    }

    private static int extensionEnd(PlainText text, int end) {
        int sign = text.at(end) == ' ' ? end + 1 : end;
        for (String word : EXTENSIONS) {
            if (text.hasAt(sign, word)) {
                int start = sign + word.length();
                start += text.at(start) == ' ' ? 1 : 0;
                int i = start;
                while (i - start < MAX_EXTENSION && text.at(i) >= '0' && text.at(i) <= '9') {
                    i++;
                }
                return i > start ? i : end;
            }
        }
        return end;
    }
}
