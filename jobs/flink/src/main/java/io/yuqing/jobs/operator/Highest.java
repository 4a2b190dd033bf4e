/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

/** Finds the highest sum of neighbouring values, in one pass. */
final class Highest {
    private Highest() {}

    /**
     * The end (exclusive) of the run of {@code length} values with the highest sum; of equal sums
     * the last.
     */
    static int runOf(int length, long[] values) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += values[i];
        }
        long highest = sum;
        int end = length;
        for (int i = length; i < values.length; i++) {
            sum += values[i] - values[i - length];
            if (sum >= highest) {
                highest = sum;
                end = i + 1;
            }
        }
        return end;
    }
}
