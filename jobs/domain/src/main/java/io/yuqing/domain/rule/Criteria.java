/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import java.util.Map;
import java.util.Set;

/**
 * What is asked of one window, apart from time: the part of a rule that evidence repeats, so that a
 * decision can be made again. Immutable.
 *
 * @param levels numbers of the levels: values, ratios, or for a baseline multiples of the distance
 *     between what is usual and its upper limit
 * @param hysteresis share of a level's number by which the value must fall below it before the
 *     level counts as left, 0 to 0.9
 * @param minCount least number of all items in the window; below it nothing is judged
 * @param minVoices least number of distinct voices for each level; a level that is not named needs
 *     none
 * @param minChannels least number of channels
 * @param minPlatforms least number of platforms
 * @param categories routing categories of which at least half of the window's items must be one;
 *     empty = any
 * @param channels channels, likewise
 * @param regions regions, likewise
 */
public record Criteria(
        Measure measure,
        Compare compare,
        Levels levels,
        double hysteresis,
        long minCount,
        Map<Level, Long> minVoices,
        long minChannels,
        long minPlatforms,
        Set<String> categories,
        Set<String> channels,
        Set<String> regions) {

    /** How far a value must fall below a level's number, if the rule does not say. */
    public static final double DEFAULT_HYSTERESIS = 0.1;

    /**
     * Voices that the two highest levels need if the rule does not say: what one person writes five
     * hundred times is no matter for the county's leadership.
     */
    public static final Map<Level, Long> DEFAULT_MIN_VOICES =
            Map.of(Level.ORANGE, 5L, Level.RED, 10L);

    public Criteria {
        minVoices = Map.copyOf(minVoices);
        categories = Set.copyOf(categories);
        channels = Set.copyOf(channels);
        regions = Set.copyOf(regions);
    }

    /** Criteria that ask for nothing but a number. */
    public static Criteria of(Measure measure, Levels levels) {
        return new Criteria(
                measure,
                measure.usualCompare(),
                levels,
                DEFAULT_HYSTERESIS,
                0,
                Map.of(),
                0,
                0,
                Set.of(),
                Set.of(),
                Set.of());
    }

    /**
     * Whether one more item can only raise the level. A rule on such criteria may be judged when
     * the item arrives: what holds now still holds at the window's end. The others are judged at
     * the window's end, because the next item may turn them round.
     */
    public boolean monotone() {
        return compare == Compare.THRESHOLD && measure.growing() && !filtered();
    }

    /** Whether items of a certain kind must prevail. */
    public boolean filtered() {
        return !categories.isEmpty() || !channels.isEmpty() || !regions.isEmpty();
    }

    /** Whether more is asked than the measure's value and the number of items. */
    public boolean asksForBreadth() {
        return filtered() || minChannels > 0 || minPlatforms > 0 || !minVoices.isEmpty();
    }

    /** The number below which a level counts as left. */
    public double leaving(Level level) {
        return levels.of(level) * (1 - hysteresis);
    }

    /** Least value that can matter: below it no level is reached or kept. */
    public double leastKept() {
        return leaving(levels.lowest());
    }
}
