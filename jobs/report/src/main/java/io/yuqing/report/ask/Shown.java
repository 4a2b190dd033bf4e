/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers are read. */
public final class Shown {
    private static final int MINUTES = 60;
    private static final int DAY = 24 * MINUTES;

    /** As a change: so many times more. */
    private static final BigDecimal TENFOLD = BigDecimal.valueOf(9);

    private Shown() {}

    /** {@code 1,204}; what is no whole number with one digit behind the point. */
    public static String count(BigDecimal value) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }

    /** {@code 37.5%}. */
    public static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** {@code 增12.5%}, {@code 降3.0%}, {@code 持平}; from tenfold on {@code 约 17.7 倍}. */
    public static String change(BigDecimal ratio) {
        return switch (ratio.signum()) {
            case 0 -> "持平";
            case 1 -> ratio.compareTo(TENFOLD) < 0 ? "增" + percent(ratio) : times(ratio);
            default -> "降" + percent(ratio.negate());
        };
    }

    private static String times(BigDecimal ratio) {
        return "约 " + ratio.add(BigDecimal.ONE).setScale(1, RoundingMode.HALF_UP) + " 倍";
    }

    /** {@code 2天3小时}, {@code 1小时5分}, {@code 40分}. */
    public static String minutes(BigDecimal minutes) {
        long whole = minutes.abs().setScale(0, RoundingMode.HALF_UP).longValue();
        String sign = minutes.signum() < 0 && whole > 0 ? "早" : "";
        if (whole >= DAY) {
            return sign + whole / DAY + "天" + unless0(whole % DAY / MINUTES, "小时");
        }
        if (whole >= MINUTES) {
            return sign + whole / MINUTES + "小时" + unless0(whole % MINUTES, "分");
        }
        return sign + whole + "分";
    }

    private static String unless0(long amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }
}
