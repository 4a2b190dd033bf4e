/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.check;

/**
 * What is not as a report says any more.
 *
 * @param place where it stands
 * @param about the question it came from, and the column; of a quote the item
 * @param before as the report shows it
 * @param now as it would be shown; empty: it is no longer known
 */
public record Correction(String place, String about, String before, String now) {
    public boolean isKnown() {
        return !now.isEmpty();
    }

    /** {@code 当日概况：1,204条 更正为 1,210条}. */
    public String text() {
        return place + "：" + before + (isKnown() ? " 更正为 " + now : " 现已无从查得");
    }
}
