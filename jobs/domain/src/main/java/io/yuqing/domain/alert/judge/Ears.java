/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.rule.BaselineSpec;
import java.util.List;

/**
 * The EARS outbreak rule as used here: the present value is unusual if it exceeds the upper limit
 * of the 95 % prediction interval for one more value of a normal series,
 *
 * <pre>U0 = ȳ + t(0.975, 6) · s · √(1 + 1/7)</pre>
 *
 * <p>over the 7 values before, with s their sample standard deviation (divisor 6). Source: Early
 * Aberration Reporting System, Hutwagner et al. 2003, in the prediction-interval form of the R
 * package {@code surveillance}. One in 40 quiet, normally distributed windows exceeds it, so a
 * burst rule also needs a least count.
 *
 * <p>Seven values often vary less than what they are drawn from: seven hours of exactly 100 items
 * would make 101 a burst of any level. Counts of independent items vary by the square root of their
 * mean (Poisson), and opinion, in which one item calls forth another, varies more. So s is taken as
 * at least √m, with m the mean or a least number if that is higher.
 */
public final class Ears {
    /** 0.975 quantile of Student's t with 6 degrees of freedom (tables print 2.447). */
    static final double T_975_6 = 2.4469118511449692;

    private static final int PAST = BaselineSpec.EARS_PAST;

    private Ears() {}

    /**
     * What the past leads to expect.
     *
     * @param mean ȳ, what is usual
     * @param upper U0, what is still usual at most
     */
    public record Baseline(double mean, double upper) {}

    /**
     * The baseline after these values.
     *
     * @param past exactly 7 values
     * @throws IllegalArgumentException for any other number of values
     */
    public static Baseline baseline(List<Double> past) {
        return baseline(past, 0, 0);
    }

    /**
     * The baseline after these values, which are counts.
     *
     * @param least number of which the variation is assumed where the mean is lower, above 0
     */
    static Baseline ofCounts(List<Double> past, double least) {
        return baseline(past, 1, least);
    }

    private static Baseline baseline(List<Double> past, double dispersion, double least) {
        if (past.size() != PAST) {
            throw new IllegalArgumentException(
                    "EARS compares with %d past windows, got %d.".formatted(PAST, past.size()));
        }
        double mean = past.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double squares = past.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
        double variance = Math.max(squares / (PAST - 1), dispersion * Math.max(mean, least));
        double deviation = Math.sqrt(variance);
        return new Baseline(mean, mean + T_975_6 * deviation * Math.sqrt(1 + 1.0 / PAST));
    }
}
