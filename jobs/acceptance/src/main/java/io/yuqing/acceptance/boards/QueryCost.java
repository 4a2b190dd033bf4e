/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.boards;

import java.util.List;

/**
 * What one query of a board cost over one range.
 *
 * @param where board and panel, variable or annotation
 * @param range such as {@code 24 h}
 * @param rows read from tables
 * @param bytes read from tables
 * @param cpuMillis that a run took of all cores, in the mean; other work of the machine does not
 *     lengthen it
 * @param millis of each run, as the client waited for it, sorted; empty if the engine refused
 */
record QueryCost(
        String where,
        String range,
        long rows,
        long bytes,
        double cpuMillis,
        List<Double> millis,
        String refusal) {
    /** By the nearest rank: of few runs the slowest. */
    double percentile(int percent) {
        return millis.get((int) Math.ceil(percent / 100.0 * millis.size()) - 1);
    }

    boolean within(double limit) {
        return refusal.isEmpty() && percentile(95) <= limit;
    }
}
