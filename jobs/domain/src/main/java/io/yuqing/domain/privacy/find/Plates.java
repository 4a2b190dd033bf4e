/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

import io.yuqing.domain.privacy.plain.Chars;
import io.yuqing.domain.privacy.plain.PlainText;

/** Number plates of vehicles: a province, a letter, five or six letters and digits. */
final class Plates {
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String SIGNS = " ·.-_:—";

    /** In place of the last sign: police, teaching, trailers, Hong Kong and Macao. */
    private static final String LAST = "警学挂港澳";

    /** What makes another word of 学. */
    private static final String SCHOOL = "时生期年校分员";

    private static final int MAX_SIGNS = 3;
    private static final int MIN_DIGITS = 3;

    private Plates() {}

    static void find(PlainText text, Spans spans) {
        for (int i = 0; i < text.length(); i++) {
            int end = Chars.isAsciiLetter(text.at(i)) ? end(text, i) : -1;
            if (end > 0) {
                spans.add(provinceBefore(text, i), end, Placeholders.PLATE);
            }
        }
    }

    private static int provinceBefore(PlainText text, int city) {
        return text.at(city - 1) == ' ' ? city - 2 : city - 1;
    }

    private static int end(PlainText text, int city) {
        if (PROVINCES.indexOf(text.at(provinceBefore(text, city))) < 0) {
            return -1;
        }
        int start = city + 1;
        int i = start;
        while (i - start < MAX_SIGNS && SIGNS.indexOf(text.at(i)) >= 0) {
            i++;
        }
        int six = number(text, i, 6);
        return six > 0 ? six : number(text, i, 5);
    }

    private static int number(PlainText text, int start, int signs) {
        int i = start;
        int digits = 0;
        for (int n = 0; n < signs; n++) {
            if (n > 0 && text.at(i) == ' ') {
                i++;
            }
            if (n == 4 && signs == 5 && digits >= MIN_DIGITS && isLast(text, i)) {
                return i + 1;
            }
            if (!Chars.isAsciiAlphanumeric(text.at(i))) {
                return -1;
            }
            digits += Chars.isAsciiDigit(text.at(i)) ? 1 : 0;
            i++;
        }
        return digits >= MIN_DIGITS && !Chars.isAsciiAlphanumeric(text.at(i)) ? i : -1;
    }

    private static boolean isLast(PlainText text, int i) {
        boolean school = text.at(i) == '学' && SCHOOL.indexOf(text.at(i + 1)) >= 0;
        return LAST.indexOf(text.at(i)) >= 0 && !school;
    }
}
