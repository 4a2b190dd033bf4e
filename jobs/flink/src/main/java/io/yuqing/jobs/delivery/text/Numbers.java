/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as they are read on a phone. Pure. */
final class Numbers {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private Numbers() {}

    /** 9,999, then 1万, 1.2万, 1.2亿; half up to one digit. */
    static String count(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal whole = exact.setScale(0, RoundingMode.HALF_UP);
        if (whole.compareTo(WAN) < 0) {
            return String.format(Locale.ROOT, "%,d", whole.longValueExact());
        }
        BigDecimal inWan = oneDigit(exact, WAN);
        return inWan.compareTo(WAN) < 0
                ? inWan.toPlainString() + "万"
                : oneDigit(exact, YI).toPlainString() + "亿";
    }

    /** 0.463 is 46%; shares below one percent keep a digit. */
    static String share(double value) {
        BigDecimal percent = BigDecimal.valueOf(value).movePointRight(2);
        int digits = percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0 ? 1 : 0;
        return stripped(percent.setScale(digits, RoundingMode.HALF_UP)) + "%";
    }

    /** 4.2, 38; a digit only where it says something. */
    static String times(double value) {
        int digits = value < 10 ? 1 : 0;
        return stripped(BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP));
    }

    private static BigDecimal oneDigit(BigDecimal value, BigDecimal unit) {
        BigDecimal scaled = value.divide(unit, 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }

    private static String stripped(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
