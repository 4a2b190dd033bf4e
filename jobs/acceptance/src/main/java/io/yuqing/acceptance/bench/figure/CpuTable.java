/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who takes the CPU time of an item.
 *
 * @param key stable name for programs
 * @param what in Chinese
 * @param rows the dearest first
 */
public record CpuTable(String key, String what, List<Row> rows) {
    /**
     * One of them.
     *
     * @param who as programs and profilers call it
     * @param micros CPU microseconds an item
     */
    public record Row(String who, double micros) {}

    public CpuTable {
        rows = rows.stream().sorted(Comparator.comparingDouble(Row::micros).reversed()).toList();
    }

    /** The same with all rows below a limit as one, at its place. */
    public CpuTable without(double below, String others) {
        List<Row> small = rows.stream().filter(row -> row.micros() < below).toList();
        if (small.size() < 2) {
            return this;
        }
        double sum = small.stream().mapToDouble(Row::micros).sum();
        List<Row> shown =
                new ArrayList<>(rows.stream().filter(row -> !small.contains(row)).toList());
        shown.add(new Row(others, sum));
        return new CpuTable(key, what, shown);
    }
}
