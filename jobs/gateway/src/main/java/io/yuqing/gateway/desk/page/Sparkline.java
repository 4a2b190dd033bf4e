/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.page;

import java.util.Map;

/**
 * The course of a day in a hand's breadth, the oldest hour first.
 *
 * @param line points of it, in a box of {@link #WIDTH} by {@link #HEIGHT}
 * @param area the same, closed along the bottom
 */
public record Sparkline(String line, String area) {
    public static final int WIDTH = 92;
    public static final int HEIGHT = 20;

    private static final int HOURS = 24;
    private static final int STEP = WIDTH / (HOURS - 1);

    /**
     * @param byAge amounts by hours ago, 0 to 23
     */
    public static Sparkline of(Map<Integer, Long> byAge) {
        long most = Math.max(1, byAge.values().stream().mapToLong(Long::longValue).max().orElse(1));
        StringBuilder line = new StringBuilder();
        for (int place = 0; place < HOURS; place++) {
            long amount = byAge.getOrDefault(HOURS - 1 - place, 0L);
            // A hair above the bottom, so that a line of nothing is seen.
            long height = Math.round((HEIGHT - 2.0) * amount / most);
            line.append(place == 0 ? "" : " ")
                    .append(place * STEP)
                    .append(',')
                    .append(HEIGHT - 1 - height);
        }
        return new Sparkline(
                line.toString(),
                "0," + HEIGHT + " " + line + " " + (HOURS - 1) * STEP + "," + HEIGHT);
    }
}
