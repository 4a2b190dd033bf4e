/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import java.time.Duration;

/**
 * The width of one time bucket as Grafana's front end chooses it: the range divided by the points
 * wanted, rounded to a step people can read, never below the panel's own minimum (its {@code
 * "interval"}). Source of the steps: {@code roundInterval} in Grafana's {@code rangeutil.ts}.
 */
public final class GrafanaInterval {
    /** Pairs of (upper bound, rounded value), in milliseconds. */
    private static final long[][] STEPS = {
        {10, 1},
        {15, 10},
        {35, 20},
        {75, 50},
        {150, 100},
        {350, 200},
        {750, 500},
        {1_500, 1_000},
        {3_500, 2_000},
        {7_500, 5_000},
        {12_500, 10_000},
        {17_500, 15_000},
        {25_000, 20_000},
        {45_000, 30_000},
        {90_000, 60_000},
        {210_000, 120_000},
        {450_000, 300_000},
        {750_000, 600_000},
        {1_050_000, 900_000},
        {1_500_000, 1_200_000},
        {2_700_000, 1_800_000},
        {5_400_000, 3_600_000},
        {9_000_000, 7_200_000},
        {16_200_000, 10_800_000},
        {32_400_000, 21_600_000},
        {86_400_000, 43_200_000},
        {604_800_000, 86_400_000},
        {1_814_400_000, 604_800_000},
        {3_628_800_000L, 2_592_000_000L},
    };

    private static final long YEAR = 31_536_000_000L;

    private GrafanaInterval() {}

    public static Duration choose(TimeRange range, int maxDataPoints, Duration minimum) {
        Duration rounded = round(range.length().dividedBy(maxDataPoints));
        return rounded.compareTo(minimum) < 0 ? minimum : rounded;
    }

    private static Duration round(Duration exact) {
        for (long[] step : STEPS) {
            if (exact.toMillis() < step[0]) {
                return Duration.ofMillis(step[1]);
            }
        }
        return Duration.ofMillis(YEAR);
    }

    /** Reads {@code 30s}, {@code 5m}, {@code 1h}, {@code 1d}. */
    public static Duration parse(String text) {
        long count = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            case 'd' -> Duration.ofDays(count);
            default -> throw new IllegalArgumentException("Not a Grafana interval: " + text);
        };
    }
}
