/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.rule.RuleWindow;
import java.time.Duration;
import java.util.List;

/**
 * Earlier windows that say nothing about a subject, because nothing of anything was fetched: what
 * comes after them is the return to what is usual, not growth.
 *
 * <p>Small streams are silent by nature, at night for an hour or more. So a silence counts as an
 * outage only if at least {@value #MISSED} items were to be expected in it, by the mean of those
 * compared windows that hold anything; by chance that many are missed once in 500 million times.
 */
public final class Outages {
    static final long MISSED = 20;

    /** In a window of five minutes a silence of half of it is nothing. */
    private static final long SHORTEST = 5;

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final Volumes volumes;
    private final long length;
    private final List<Long> ends;

    /**
     * @param volumes all items of the stream; what lies outside of its hours is no outage
     * @param ends event times in ms at which the compared windows end, the present one among them
     */
    public Outages(Volumes volumes, RuleWindow window, List<Long> ends) {
        this.volumes = volumes;
        this.length = window.lengthMillis() / MINUTE;
        this.ends = List.copyOf(ends);
    }

    /** Whether the window that ends then lies in an outage as a whole. */
    public boolean all(long end) {
        return in(end, length);
    }

    /** Whether half of the window or more lies in an outage. */
    public boolean half(long end) {
        return in(end, Math.max(SHORTEST, length / 2));
    }

    private boolean in(long end, long silence) {
        long to = Math.floorDiv(end, MINUTE);
        return volumes.knows(to - length, to)
                && volumes.isSilent(silence, to - length, to)
                && expected(silence) >= MISSED;
    }

    private double expected(long minutes) {
        double mean =
                ends.stream()
                        .map(end -> Math.floorDiv(end, MINUTE))
                        .mapToLong(to -> volumes.sum(to - length, to))
                        .filter(items -> items > 0)
                        .average()
                        .orElse(0);
        return mean * minutes / length;
    }
}
