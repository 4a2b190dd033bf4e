/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Tally;
import java.util.Collection;
import java.util.Map;

/**
 * Who and where: what a window holds beside plain counts.
 *
 * @param voices distinct pseudonyms, an estimate beyond 256
 * @param channels items by channel code
 * @param platforms items by platform
 * @param categories items by routing category
 * @param regions items by region
 */
public record Breadth(
        long voices,
        Map<String, Long> channels,
        Map<String, Long> platforms,
        Map<String, Long> categories,
        Map<String, Long> regions) {
    public static final Breadth NONE = new Breadth(0, Map.of(), Map.of(), Map.of(), Map.of());

    /** Nobody counted who and where: neither much nor little may be concluded from it. */
    public static final Breadth UNKNOWN = new Breadth(-1, Map.of(), Map.of(), Map.of(), Map.of());

    public Breadth {
        channels = Map.copyOf(channels);
        platforms = Map.copyOf(platforms);
        categories = Map.copyOf(categories);
        regions = Map.copyOf(regions);
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

    /** The sum of the counts under these names. */
    static long sum(Map<String, Long> counts, Collection<String> names) {
        return names.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
    }
}
