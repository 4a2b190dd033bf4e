/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import java.util.Arrays;

/** Order statistics of a sample. Immutable. */
final class Percentiles {
    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    static Percentiles of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    int count() {
        return sorted.length;
    }

    /**
     * The nearest-rank percentile: the smallest value that at least this share of the sample does
     * not exceed. Never interpolated, so it is a value that was seen.
     *
     * @param share above 0, at most 1
     * @return NaN for an empty sample
     */
    double at(double share) {
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("share is " + share + "; it must be in (0, 1].");
        }
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
