/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

/**
 * One line of the benchmark.
 *
 * @param key stable name for programs
 * @param what in Chinese, unit included
 * @param value NaN if it could not be measured
 * @param decimals digits after the point that mean something
 * @param aim null if the figure has none
 */
public record Figure(String key, String what, double value, int decimals, Aim aim) {
    public static Figure of(String key, String what, double value, int decimals) {
        return new Figure(key, what, value, decimals, null);
    }

    public Figure aiming(Aim at) {
        return new Figure(key, what, value, decimals, at);
    }

    /** True for a figure without an aim. */
    boolean holds() {
        return aim == null || aim.isReachedBy(value);
    }
}
