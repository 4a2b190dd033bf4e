/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

/**
 * How lively the county is over a Beijing day: least at four in the morning, most at nine in the
 * evening. Waiting times are drawn in seconds of average activity and laid over the curve, so that
 * the same cascade is fast at noon and slow at night. The shape follows the usual day of a
 * microblog platform.
 */
public final class DayCurve {
    private static final long HOUR = 3_600_000;
    private static final int BEIJING_HOURS = 8;

    private static final double[] PER_HOUR = {
        0.25, 0.15, 0.10, 0.08, 0.10, 0.25, 0.60, 1.00, 1.20, 1.25, 1.30, 1.30,
        1.45, 1.20, 1.15, 1.20, 1.25, 1.30, 1.35, 1.50, 1.75, 1.80, 1.40, 0.70
    };

    private static final double MEAN = mean();

    private DayCurve() {}

    /**
     * The instant, in epoch milliseconds, at which this much activity has passed since {@code
     * from}.
     */
    public static long after(long from, double activitySeconds) {
        long at = from;
        double left = activitySeconds * 1000;
        while (true) {
            long hourEnd = (Math.floorDiv(at, HOUR) + 1) * HOUR;
            double rate = rate(at);
            double inThisHour = (hourEnd - at) * rate;
            if (left < inThisHour) {
                return at + (long) (left / rate);
            }
            left -= inThisHour;
            at = hourEnd;
        }
    }

    /** Activity between two instants, in seconds of average activity. */
    public static double between(long from, long to) {
        double sum = 0;
        long at = from;
        while (at < to) {
            long next = Math.min(to, (Math.floorDiv(at, HOUR) + 1) * HOUR);
            sum += (next - at) * rate(at);
            at = next;
        }
        return sum / 1000;
    }

    private static double rate(long at) {
        int hour = (int) Math.floorMod(Math.floorDiv(at, HOUR) + BEIJING_HOURS, 24L);
        return PER_HOUR[hour] / MEAN;
    }

    private static double mean() {
        double sum = 0;
        for (double value : PER_HOUR) {
            sum += value;
        }
        return sum / PER_HOUR.length;
    }
}
