/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import java.util.List;

/**
 * State at the end of each of some days, in bytes; the last column is the sum that must not grow.
 *
 * @param key stable name for programs
 * @param what in Chinese
 */
public record GrowthTable(String key, String what, List<Column> columns, List<Day> days) {
    /** Whose state it is: a stable name for programs, and one in Chinese. */
    public record Column(String key, String what) {}

    /** The bytes of each column. */
    public record Day(int number, List<Double> bytes) {
        double sum() {
            return bytes.get(bytes.size() - 1);
        }
    }

    /** By how much the sum grew in the last days. */
    public double percentOfLast(int count) {
        double end = days.get(days.size() - 1).sum();
        double before = days.get(days.size() - 1 - count).sum();
        return 100 * (end - before) / before;
    }
}
