/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.source;

import java.util.List;

/**
 * Whether a day's volume is unusual, judged against the days before: below µ − 1.5σ is low, above µ
 * + 2σ is high (the bounds of an open monitoring system). σ is taken as at least √µ, because a
 * count scatters by chance alone, and at least a tenth of µ; and a day must differ by a half, or
 * double, for people to care.
 *
 * @param today items of the last 24 full hours
 * @param mean of the 24-hour spans before
 * @param days how many spans the mean is of
 */
public record SourceVolume(long today, double mean, double deviation, int days) {
    /** With fewer days before, nothing is usual yet. */
    static final int FEWEST_DAYS = 7;

    private static final double LOW = 1.5;
    private static final double HIGH = 2;

    /**
     * The volume at the full hour {@code hour}, in hours since the epoch.
     *
     * @param histories of all channels the source consists of
     */
    static SourceVolume at(long hour, List<SourceHistory> histories, long firstHour) {
        double sum = 0;
        double squares = 0;
        int days = 0;
        for (int back = 1; back < SourceHistory.DAYS; back++) {
            long from = hour - 24L * (back + 1);
            if (from < firstHour) {
                break;
            }
            double items = between(histories, from, from + 24);
            sum += items;
            squares += items * items;
            days++;
        }
        double mean = days == 0 ? 0 : sum / days;
        double variance = days < 2 ? 0 : Math.max(0, squares - sum * mean) / (days - 1);
        double floor = Math.max(Math.sqrt(mean), mean / 10);
        return new SourceVolume(
                between(histories, hour - 24, hour),
                mean,
                Math.max(Math.sqrt(variance), floor),
                days);
    }

    boolean isLow() {
        return days >= FEWEST_DAYS && today < mean - LOW * deviation && today < mean / 2;
    }

    boolean isHigh() {
        return days >= FEWEST_DAYS && today > mean + HIGH * deviation && today > mean * 2;
    }

    private static long between(List<SourceHistory> histories, long from, long to) {
        return histories.stream().mapToLong(history -> history.between(from, to)).sum();
    }
}
