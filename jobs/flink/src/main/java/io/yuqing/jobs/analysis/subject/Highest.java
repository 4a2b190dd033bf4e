/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

/** Finds the highest sum of neighbouring values, in one pass. */
final class Highest {
    private Highest() {}

    /** The highest sum of {@code length} neighbours. */
    static double sumOf(int length, double[] values) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += values[i];
        }
        double highest = sum;
        for (int i = length; i < values.length; i++) {
            sum += values[i] - values[i - length];
            highest = Math.max(highest, sum);
        }
        return highest;
    }
}
