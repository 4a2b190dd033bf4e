/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.sheet;

import java.math.BigDecimal;

/** What stands in a cell of a workbook. */
public sealed interface Cell {
    /** Never read as a number or a formula. */
    record Text(String text) implements Cell {}

    /** Names a column. */
    record Head(String text) implements Cell {}

    /** Can be counted with. */
    record Number(BigDecimal value, Format format) implements Cell {}

    /** Nothing: what is not known is no zero. */
    record Empty() implements Cell {}

    /** How a number is shown. Its value is the same in each. */
    enum Format {
        PLAIN("General"),
        /** Of a share, such as 0.375: 37.5%. */
        SHARE("0.0%"),
        MINUTES("0\"分\"");

        final String code;

        Format(String code) {
            this.code = code;
        }
    }
}
