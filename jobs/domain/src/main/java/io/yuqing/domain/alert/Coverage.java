/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much more collectors fetch now than in the past that a burst is measured by. A collector that
 * fetches twice as much doubles every subject of its platform; a burst raises one subject and
 * leaves the rest of the platform as it is. So the items of a subject are taken down by the growth
 * of <em>all other</em> items of their platforms:
 *
 * <pre>factor = Σ x(p) · min(1, others of p in the past, in the mean / others of p now) / Σ x(p)
 * </pre>
 *
 * <p>with x(p) the subject's items of platform p. Never above 1: that others fall silent makes no
 * burst. Never below {@value #LEAST}: when everything grows tenfold, something has happened. A
 * platform with fewer than {@value #ENOUGH} items says nothing. The mean is that of the past
 * windows whose volumes are known.
 */
public final class Coverage {
    static final double LEAST = 0.2;
    static final long ENOUGH = 20;
    private static final long MINUTE = 60_000;

    private Coverage() {}

    /**
     * The factor for the window of a rule with a baseline.
     *
     * @param volumes all items of the stream
     * @param platforms the subject's items in the window, by platform
     * @param ownPast what the subject had in a past window in the mean
     */
    public static double factor(
            Volumes volumes,
            Rule rule,
            long windowEnd,
            Map<String, Long> platforms,
            double ownPast) {
        long total = platforms.values().stream().mapToLong(Long::longValue).sum();
        List<Long> pastEnds = pastEnds(volumes, rule, windowEnd);
        double items = 0;
        double adjusted = 0;
        for (Map.Entry<String, Long> platform : platforms.entrySet()) {
            long own = platform.getValue();
            double past = 0;
            for (long end : pastEnds) {
                past += sum(volumes, platform.getKey(), rule, end);
            }
            double share = own / (double) Math.max(1, total);
            past = past / Math.max(1, pastEnds.size()) - ownPast * share;
            long others = sum(volumes, platform.getKey(), rule, windowEnd) - own;
            boolean telling = past >= ENOUGH && others >= ENOUGH;
            items += own;
            adjusted += own * (telling ? Math.max(LEAST, Math.min(1, past / others)) : 1);
        }
        return items == 0 ? 1 : adjusted / items;
    }

    /** Volumes are younger than a rule that looks back for weeks: what is not known is no 0. */
    private static List<Long> pastEnds(Volumes volumes, Rule rule, long windowEnd) {
        List<Long> ends = new ArrayList<>();
        for (int back = 1; back <= BaselineSpec.EARS_PAST; back++) {
            long end = windowEnd - back * rule.baseline().strideMillis(rule.window());
            long start = end - rule.window().lengthMillis();
            if (volumes.knows(Math.floorDiv(start, MINUTE), Math.floorDiv(end, MINUTE))) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static long sum(Volumes volumes, String platform, Rule rule, long windowEnd) {
        long start = windowEnd - rule.window().lengthMillis();
        return volumes.sum(
                platform, Math.floorDiv(start, MINUTE), Math.floorDiv(windowEnd, MINUTE));
    }
}
