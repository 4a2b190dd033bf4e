/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A counter as pages show it: {@code 1,234}, {@code 1.2万}, {@code 10万+}, {@code 3w+}. What is
 * rounded is a lower bound.
 */
final class CounterText {
    /** Instead of a counter that says nothing a program can count with. */
    static final long UNREADABLE = -1;

    /** More than any real counter, small enough that sums of them do not overflow. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final int MAX_CHARS = 40;
    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{1,3}(?:[,，][0-9]{3}){1,6}|[0-9]{1,16})(?:\\.([0-9]{1,6}))? ?([万萬亿億千wWkK]?) ?[+＋]?");

    private CounterText() {}

    /** The counter, or {@link #UNREADABLE}. */
    static long read(String text) {
        String shown = text.strip();
        Matcher form = shown.length() > MAX_CHARS ? null : FORM.matcher(halfWidth(shown));
        if (form == null || !form.matches()) {
            return UNREADABLE;
        }
        String whole = form.group(1).replace(",", "").replace("，", "");
        String decimals = form.group(2) == null ? "0" : form.group(2);
        BigDecimal count = new BigDecimal(whole + "." + decimals).multiply(unit(form.group(3)));
        return of(count);
    }

    /** The counter that a number says, if it is whole. */
    static long of(BigDecimal number) {
        boolean fits =
                number.signum() >= 0
                        && number.precision() - number.scale() <= 16
                        && number.stripTrailingZeros().scale() <= 0;
        long count = fits ? number.longValueExact() : UNREADABLE;
        return count <= MOST ? count : UNREADABLE;
    }

    private static BigDecimal unit(String unit) {
        return BigDecimal.valueOf(
                switch (unit) {
                    case "万", "萬", "w", "W" -> 10_000;
                    case "千", "k", "K" -> 1_000;
                    case "亿", "億" -> 100_000_000;
                    default -> 1;
                });
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '０' && c <= '９' || c == '．') {
                half.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return half.toString();
    }
}
