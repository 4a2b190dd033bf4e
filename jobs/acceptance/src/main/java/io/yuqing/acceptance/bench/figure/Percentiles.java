/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import org.HdrHistogram.DoubleHistogram;

/** Order statistics of a sample, to one part in ten thousand. Immutable. */
public final class Percentiles {
    private static final int SIGNIFICANT_DIGITS = 4;

    private final DoubleHistogram sample = new DoubleHistogram(SIGNIFICANT_DIGITS);

    private Percentiles(double... values) {
        for (double value : values) {
            sample.recordValue(value);
        }
    }

    /**
     * @param values none of them negative
     */
    public static Percentiles of(double... values) {
        return new Percentiles(values);
    }

    public long count() {
        return sample.getTotalCount();
    }

    /**
     * The nearest-rank percentile: the smallest value that at least this share of the sample does
     * not exceed. Never interpolated between two values.
     *
     * @param share above 0, at most 1
     * @return NaN for an empty sample
     */
    public double at(double share) {
        if (share <= 0 || share > 1) {
            throw new IllegalArgumentException("share is " + share + "; it must be in (0, 1].");
        }
        return sample.getTotalCount() == 0 ? Double.NaN : sample.getValueAtPercentile(100 * share);
    }
}
