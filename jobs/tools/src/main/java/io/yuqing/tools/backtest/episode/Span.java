/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import java.time.Duration;
import java.time.Instant;

/** A stretch of event time, both ends included. */
public record Span(Instant from, Instant to) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    public boolean contains(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** What both have in common. */
    Span within(Span other) {
        return new Span(
                from.isAfter(other.from) ? from : other.from,
                to.isBefore(other.to) ? to : other.to);
    }

    /** Never less than an hour's share, so that a rate by day means something. */
    public double days() {
        return Math.max(1.0 / 24, Duration.between(from, to).toMillis() / DAY);
    }
}
