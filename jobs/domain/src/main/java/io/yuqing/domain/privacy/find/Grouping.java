/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.privacy.find;

/**
 * How separators part a number.
 *
 * @param groups how many groups there are
 * @param singles how many of them are one digit, Chinese or not
 * @param figures how many are one digit that is not Chinese
 * @param largest the most digits of a group
 * @param even whether all separators are the same
 */
record Grouping(int groups, int singles, int figures, int largest, boolean even) {

    static Grouping of(Digits digits, int from, int length) {
        int groups = 0;
        int singles = 0;
        int figures = 0;
        int largest = 0;
        boolean even = true;
        String separator = null;
        int start = from;
        for (int i = from + 1; i <= from + length; i++) {
            if (i == from + length || digits.isSeparated(i)) {
                int size = i - start;
                groups++;
                singles += size == 1 ? 1 : 0;
                figures += size == 1 && digits.isFigure(start) ? 1 : 0;
                largest = Math.max(largest, size);
                start = i;
            }
            if (i < from + length && digits.isSeparated(i)) {
                String before = digits.separatorBefore(i);
                even &= separator == null || separator.equals(before);
                separator = before;
            }
        }
        return new Grouping(groups, singles, figures, largest, even);
    }

    boolean isSpelled() {
        return singles == groups;
    }

    /** Many figures of one and two digits in a row are a list of small numbers. */
    boolean isOneNumber() {
        boolean oneSlip = even && groups - singles <= 1;
        return oneSlip || figures <= 1;
    }
}
