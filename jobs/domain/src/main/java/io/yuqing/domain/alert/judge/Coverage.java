/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

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
 * burst. Never below {@value #LEAST}: when everything grows tenfold, something has happened. The
 * mean is that of the past windows whose volumes are known. Platforms of which fewer than {@value
 * #ENOUGH} other items are known, in the window or in all past ones together, are taken as one; if
 * even that is too few, their items stay as they are.
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
        Share small = new Share(0, 0, 0, pastEnds.size());
        double adjusted = 0;
        for (Map.Entry<String, Long> platform : platforms.entrySet()) {
            String name = platform.getKey();
            long own = platform.getValue();
            double past = 0;
            for (long end : pastEnds) {
                past += sum(volumes, name, rule, end);
            }
            past = past / Math.max(1, pastEnds.size()) - ownPast * own / Math.max(1, total);
            long now = sum(volumes, name, rule, windowEnd) - own;
            Share share = new Share(own, past, now, pastEnds.size());
            if (share.isTelling()) {
                adjusted += own * share.factor();
            } else {
                small = small.with(share);
            }
        }
        adjusted += small.own * (small.isTelling() ? small.factor() : 1);
        return total == 0 ? 1 : adjusted / total;
    }

    /**
     * What one platform, or several together, have of the subject and of all others.
     *
     * @param past other items in a past window, in the mean
     * @param now other items in the window
     * @param windows how many past ones are known
     */
    private record Share(long own, double past, long now, int windows) {
        boolean isTelling() {
            return past * windows >= ENOUGH && now >= ENOUGH;
        }

        double factor() {
            return Math.max(LEAST, Math.min(1, past / now));
        }

        Share with(Share more) {
            return new Share(own + more.own, past + more.past, now + more.now, windows);
        }
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
