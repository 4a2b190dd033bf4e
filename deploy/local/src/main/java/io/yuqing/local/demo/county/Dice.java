/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.util.List;

/**
 * Random numbers that are the same on every machine and JDK: SplitMix64 (Steele, Lea, Flood 2014)
 * and {@link StrictMath}. The derived methods of {@code java.util.random} changed between JDKs, and
 * {@link Math} may differ in the last bit between processors.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        this.state = seed;
    }

    /**
     * Dice of their own for one part of the plan, so that a change in one part leaves the others.
     */
    public static Dice of(long seed, long part) {
        return new Dice(mix(seed + mix(part + GOLDEN)));
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 … bound − 1. */
    public int below(int bound) {
        return (int) (unit() * bound);
    }

    /** Uniform in from … to − 1. */
    public long between(long from, long to) {
        return from + (long) (unit() * (to - from));
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    public <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** An index, each as likely as its weight says. */
    public int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = unit() * sum;
        for (int i = 0; i < weights.length - 1; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** Log-normal: half of the values lie below the median; sigma is that of the logarithm. */
    public double logNormal(double median, double sigma) {
        double normal =
                StrictMath.sqrt(-2 * StrictMath.log(1 - unit()))
                        * StrictMath.cos(2 * StrictMath.PI * unit());
        return median * StrictMath.exp(sigma * normal);
    }

    /** Pareto with this least value and tail exponent, cut at the greatest value. */
    public double pareto(double least, double alpha, double greatest) {
        return StrictMath.min(greatest, least / StrictMath.pow(1 - unit(), 1 / alpha));
    }

    /** Knuth's method; meant for means below 100. */
    public int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        double product = unit();
        int count = 0;
        while (product > limit) {
            product *= unit();
            count++;
        }
        return count;
    }
}
