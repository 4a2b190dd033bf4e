/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A counter as pages show it: {@code 1,234}, {@code 1.2万}, {@code 10万+}, {@code 3w+}, perhaps with
 * what it counts: {@code 赞 12}, {@code 1.2万次播放}. What is rounded is a lower bound.
 */
final class CounterText {
    /** Instead of a counter that says nothing a program can count with. */
    static final long UNREADABLE = -1;

    /** More than any real counter, small enough that sums of them do not overflow. */
    static final long MOST = 1_000_000_000_000_000L;

    private static final int MAX_CHARS = 40;

    /** What is counted. */
    private static final String LABEL = "[赞评论转发分享收藏播放观看阅读浏览点次个人条量数]{1,6}";

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:"
                            + LABEL
                            + "[ :(]{0,2})?"
                            + "([0-9]{1,3}(?:,[0-9]{3}){1,6}|[0-9]{1,16})(?:\\.([0-9]{1,6}))?"
                            + " ?((?:[十百千仟]?[万萬w亿億]|[百千仟km])?) ?(?:[+多]|以上)?"
                            + "(?: ?"
                            + LABEL
                            + "|\\))?");

    private CounterText() {}

    /** The counter, or {@link #UNREADABLE}. */
    static long read(String text) {
        String shown = text.length() > MAX_CHARS ? "" : plain(text);
        Matcher form = FORM.matcher(shown);
        if (!form.matches()) {
            return UNREADABLE;
        }
        String decimals = form.group(2) == null ? "0" : form.group(2);
        BigDecimal number = new BigDecimal(form.group(1).replace(",", "") + "." + decimals);
        return of(number.multiply(BigDecimal.valueOf(unit(form.group(3)))));
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

    /** 百万 is a hundred times ten thousand. */
    private static long unit(String unit) {
        long times = 1;
        for (char c : unit.toCharArray()) {
            times *=
                    switch (c) {
                        case '十' -> 10;
                        case '百' -> 100;
                        case '千', '仟', 'k' -> 1_000;
                        case '万', '萬', 'w' -> 10_000;
                        case 'm' -> 1_000_000;
                        default -> 100_000_000;
                    };
        }
        return times;
    }

    /** In half width and small letters, without blanks around it. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            boolean wide = c > '\uFF00' && c < '\uFF5F';
            plain.append(Character.isSpaceChar(c) ? ' ' : wide ? (char) (c - 0xFEE0) : c);
        }
        return plain.toString().strip().toLowerCase(Locale.ROOT);
    }
}
