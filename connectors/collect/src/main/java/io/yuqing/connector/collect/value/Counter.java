/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counters as pages show them: {@code 12}, {@code 1,234}, {@code 1.2万}, {@code 100万+}. */
public final class Counter {
    /** Of what is no counter, the empty text included. */
    public static final long UNREADABLE = -1;

    private static final int LONGEST = 24;

    private static final Pattern FORM =
            Pattern.compile(
                    "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})([.][0-9]{1,6})? ?(百万|千万|[千万亿wk])?[+]?");

    private Counter() {}

    /** The number, a lower bound where it is rounded; else {@link #UNREADABLE}. */
    public static long read(String written) {
        if (written.length() > LONGEST) {
            return UNREADABLE;
        }
        String plain =
                Normalizer.normalize(written.strip(), Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT);
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return UNREADABLE;
        }
        String decimals = form.group(2) == null ? "" : form.group(2);
        BigDecimal number = new BigDecimal(form.group(1).replace(",", "") + decimals);
        return number.multiply(BigDecimal.valueOf(unit(form.group(3)))).longValue();
    }

    private static long unit(String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit) {
            case "千", "k" -> 1_000;
            case "万", "w" -> 10_000;
            case "百万" -> 1_000_000;
            case "千万" -> 10_000_000;
            default -> 100_000_000;
        };
    }
}
