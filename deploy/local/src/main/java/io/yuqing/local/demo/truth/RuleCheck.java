/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.truth;

import io.yuqing.local.demo.life.MinuteSeries;

/**
 * Whether a rule's condition holds for the window that ends at a minute, with room for what the
 * truth cannot know. A count is exact. A share rests on the moods the texts were written in, which
 * a model sees less clearly; growth and bursts are judged when the window closes, before its
 * stragglers are in.
 */
final class RuleCheck {
    /** t(0.975, 6) · √(1 + 1/7): one step of EARS over seven past windows. */
    private static final double EARS_FACTOR = 2.4469 * StrictMath.sqrt(1 + 1.0 / 7);

    private static final int EARS_PAST = 7;
    private static final double SHARE_ROOM = 0.2;
    private static final double SURELY = 1.5;
    private static final double POSSIBLY = 0.6;

    private final DemoRule rule;
    private final MinuteSeries series;

    RuleCheck(DemoRule rule, MinuteSeries series) {
        this.rule = rule;
        this.series = series;
    }

    /** Holds beyond doubt. */
    boolean surely(long end) {
        return holds(end, SURELY, SHARE_ROOM);
    }

    /** May hold. */
    boolean possibly(long end) {
        return holds(end, POSSIBLY, -SHARE_ROOM);
    }

    private boolean holds(long end, double factor, double shareRoom) {
        long start = end - rule.windowMinutes();
        int all = series.all(start, end);
        double enough = factor > 1 ? rule.minCount() * factor : rule.minCount();
        return switch (rule.measure()) {
            case "total" ->
                    series.reposts(start, end) + series.comments(start, end) >= rule.threshold();
            // How far a thread is carried is told by its reposts.
            case "spread" -> series.reposts(start, end) >= rule.threshold();
            case "comments" -> series.comments(start, end) >= rule.threshold();
            case "negative_share" ->
                    all >= enough
                            && series.negative(start, end) >= (rule.threshold() + shareRoom) * all;
            case "growth" -> {
                int before = Math.max(1, series.all(start - rule.windowMinutes(), start));
                boolean watched = start - rule.windowMinutes() >= series.first();
                yield all >= enough
                        && (factor < 1 || watched)
                        && all >= rule.threshold() * before * factor;
            }
            case "burst" ->
                    all >= enough && (factor < 1 || hasPast(start)) && all > usual(start) * factor;
            default -> throw new IllegalArgumentException("No truth for " + rule.measure() + ".");
        };
    }

    private boolean hasPast(long start) {
        return start - (long) EARS_PAST * rule.windowMinutes() >= series.first();
    }

    private double usual(long start) {
        double sum = 0;
        double squares = 0;
        for (int i = 1; i <= EARS_PAST; i++) {
            long from = start - (long) i * rule.windowMinutes();
            double value = series.all(from, from + rule.windowMinutes());
            sum += value;
            squares += value * value;
        }
        double mean = sum / EARS_PAST;
        // Counts vary at least by the square root of their mean, or of the least that is judged.
        double least = Math.max(mean, rule.minCount());
        double variance = Math.max(least, (squares - sum * mean) / (EARS_PAST - 1));
        return mean + rule.threshold() * EARS_FACTOR * StrictMath.sqrt(variance);
    }
}
