/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * The number of a cell as text. A date is one by the format of its cell, and has a clock if either
 * the format shows one or the number has a part of a day. A whole number of more than fifteen
 * digits is written in exponent form, as workbooks do: its last digits are lost.
 */
final class CellText {
    private static final double FIRST_ROUNDED = 1e15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private CellText() {}

    /**
     * @param format of the cell; may be null
     * @param from1904 whether the workbook counts days from 1904
     */
    static String of(double number, int formatIndex, String format, boolean from1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(number)) {
            return time(number, format, from1904);
        }
        if (Math.abs(number) >= FIRST_ROUNDED) {
            return String.format(Locale.ROOT, "%.14E", number);
        }
        if (number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String time(double number, String format, boolean from1904) {
        LocalDateTime time = DateUtil.getLocalDateTime(number, from1904, true);
        if (number < 1) {
            return CLOCK.format(time);
        }
        boolean clock = number != Math.rint(number) || showsClock(format);
        return (clock ? TIME : DAY).format(time);
    }

    private static boolean showsClock(String format) {
        String bare = format == null ? "" : format.replaceAll("\\[\\$.*?]|\".*?\"", "");
        return bare.toLowerCase(Locale.ROOT).indexOf('h') >= 0;
    }
}
