/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Tally;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Who and where: what a window holds beside plain counts.
 *
 * @param voices distinct pseudonyms, an estimate beyond 256
 * @param channels items by channel code
 * @param platforms items by platform
 * @param categories items by routing category
 * @param regions items by region
 * @param otherPlatforms those that are not named, see {@link #shortened}
 * @param otherRegions likewise
 */
public record Breadth(
        long voices,
        Map<String, Long> channels,
        Map<String, Long> platforms,
        Map<String, Long> categories,
        Map<String, Long> regions,
        Others otherPlatforms,
        Others otherRegions) {
    public static final Breadth NONE = new Breadth(0, Map.of(), Map.of(), Map.of(), Map.of());

    /** Nobody counted who and where: neither much nor little may be concluded from it. */
    public static final Breadth UNKNOWN = new Breadth(-1, Map.of(), Map.of(), Map.of(), Map.of());

    /** Platforms and regions are what collectors write, and a county has fewer of each. */
    private static final int NAMED = 50;

    private static final Comparator<Map.Entry<String, Long>> MOST_ITEMS_FIRST =
            Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());

    /**
     * Names that were left out of a list.
     *
     * @param names how many
     * @param items under all of them
     */
    public record Others(long names, long items) {
        public static final Others NONE = new Others(0, 0);
    }

    public Breadth {
        channels = Map.copyOf(channels);
        platforms = Map.copyOf(platforms);
        categories = Map.copyOf(categories);
        regions = Map.copyOf(regions);
    }

    /** All names are given. */
    public Breadth(
            long voices,
            Map<String, Long> channels,
            Map<String, Long> platforms,
            Map<String, Long> categories,
            Map<String, Long> regions) {
        this(voices, channels, platforms, categories, regions, Others.NONE, Others.NONE);
    }

    public static Breadth of(Tally tally) {
        return new Breadth(
                tally.voices(),
                tally.channels(),
                tally.platforms(),
                tally.categories(),
                tally.regions());
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** How many platforms there are, also those that are not named. */
    public long platformCount() {
        return platforms.size() + otherPlatforms.names();
    }

    /**
     * The same with no more names than a person reads: those of most items, and the regions a rule
     * asks for. Everything is decided from it as from the whole. Channels and categories are closed
     * lists.
     */
    public Breadth shortened(Set<String> askedRegions) {
        Map<String, Long> somePlatforms = most(platforms, Set.of());
        Map<String, Long> someRegions = most(regions, askedRegions);
        return new Breadth(
                voices,
                channels,
                somePlatforms,
                categories,
                someRegions,
                others(platforms, somePlatforms, otherPlatforms),
                others(regions, someRegions, otherRegions));
    }

    private static Map<String, Long> most(Map<String, Long> counts, Set<String> asked) {
        Map<String, Long> most = new HashMap<>();
        counts.entrySet().stream()
                .sorted(MOST_ITEMS_FIRST)
                .limit(NAMED)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        asked.stream()
                .filter(counts::containsKey)
                .forEach(name -> most.put(name, counts.get(name)));
        return most;
    }

    private static Others others(Map<String, Long> all, Map<String, Long> some, Others known) {
        return new Others(
                known.names() + all.size() - some.size(),
                known.items() + sum(all, all.keySet()) - sum(some, some.keySet()));
    }

    /** The sum of the counts under these names. */
    static long sum(Map<String, Long> counts, Collection<String> names) {
        return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
    }
}
