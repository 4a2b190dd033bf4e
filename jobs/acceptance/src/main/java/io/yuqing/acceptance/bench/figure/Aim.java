/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

/**
 * What a figure is to reach.
 *
 * @param atLeast whether more is better; else the figure must stay below the limit
 */
public record Aim(boolean atLeast, double limit) {
    public static Aim atLeast(double limit) {
        return new Aim(true, limit);
    }

    public static Aim below(double limit) {
        return new Aim(false, limit);
    }

    /** A figure that could not be measured (NaN) reaches nothing. */
    boolean isReachedBy(double value) {
        return atLeast ? value >= limit : value < limit;
    }

    String symbol() {
        return atLeast ? "≥" : "<";
    }
}
