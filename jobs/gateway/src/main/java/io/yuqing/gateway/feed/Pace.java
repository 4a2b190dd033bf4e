/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.feed;

import io.yuqing.intake.feed.Feed;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * When a feed is asked again: as often as the file says, a tenth sooner or later, so that feeds of
 * one server do not come in one moment for ever; less and less often while it cannot be read.
 */
final class Pace {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final double PLAY = 0.1;
    private static final int MOST_DOUBLINGS = 16;

    private final Duration every;
    private final SplittableRandom random;

    Pace(Feed feed) {
        this.every = feed.every();
        this.random = new SplittableRandom(feed.id().hashCode());
    }

    Instant afterReading(Instant now) {
        return now.plus(played(every));
    }

    /**
     * @param failures in a row, at least one
     */
    Instant afterFailure(Instant now, int failures) {
        long doubled = every.toMillis() << Math.min(failures, MOST_DOUBLINGS);
        return now.plus(played(shorter(Duration.ofMillis(doubled), LONGEST)));
    }

    /** When the server itself says how long; never sooner than usual. */
    Instant afterRequest(Instant now, Duration asked) {
        Duration wait = asked.compareTo(every) > 0 ? asked : every;
        return now.plus(shorter(wait, LONGEST));
    }

    /** The latest time at which a feed that can be read is asked next. */
    Instant latest(Instant now) {
        return now.plus(every).plus(played(every));
    }

    private Duration played(Duration time) {
        double factor = 1 - PLAY + 2 * PLAY * random.nextDouble();
        return Duration.ofMillis((long) (time.toMillis() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
