/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How much of the county's life to write.
 *
 * @param start event time of the first day; a Beijing midnight puts the bursts at their natural
 *     hours
 * @param duration event time covered, from one hour to 400 days
 * @param items originals, reposts and comments together, 500 to 5,000,000; the stream holds about 1
 *     % more records, which are duplicates, updates, malformed or beyond retention
 * @param sweep how long after the end collectors still bring in what they missed; zero if the end
 *     is the present, behind which nothing can have been collected
 */
public record DemoOptions(Instant start, Duration duration, int items, Duration sweep) {
    /**
     * Fixed, so that the default stream is the same everywhere: Monday, 3 March 2025, Beijing
     * midnight. In the past on every clock, since records from the future are rejected.
     */
    public static final Instant DEFAULT_START = Instant.parse("2025-03-02T16:00:00Z");

    /** Days of the demo before the present one. */
    private static final int DAYS = 3;

    private static final int ITEMS = 30_000;
    private static final Duration SWEEP = Duration.ofMinutes(30);
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(400);

    public DemoOptions {
        if (start.isBefore(Instant.parse("2010-01-01T00:00:00Z"))) {
            throw new IllegalArgumentException(
                    "Demo start " + start + " is too early; choose 2010-01-01T00:00:00Z or later.");
        }
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Demo duration " + duration + " is out of range; choose 1 hour to 400 days.");
        }
        if (items < 500 || items > 5_000_000) {
            throw new IllegalArgumentException(
                    "Demo items " + items + " is out of range; choose 500 to 5000000.");
        }
    }

    public DemoOptions(Instant start, Duration duration, int items) {
        this(start, duration, items, SWEEP);
    }

    /** 30,000 items over three days. */
    public static DemoOptions defaults() {
        return new DemoOptions(DEFAULT_START, Duration.ofDays(DAYS), ITEMS);
    }

    /**
     * The three days before the present one and what is over of it, all collected by now; as busy
     * as {@link #defaults}.
     */
    public static DemoOptions until(Instant now) {
        Instant end = now.truncatedTo(ChronoUnit.SECONDS);
        Instant start =
                end.atOffset(BeijingTime.OFFSET)
                        .truncatedTo(ChronoUnit.DAYS)
                        .minusDays(DAYS)
                        .toInstant();
        double days =
                DayCurve.between(start.toEpochMilli(), end.toEpochMilli())
                        / Duration.ofDays(1).toSeconds();
        return new DemoOptions(
                start, Duration.between(start, end), (int) (ITEMS * days / DAYS), Duration.ZERO);
    }

    public long startMillis() {
        return start.toEpochMilli();
    }

    public long endMillis() {
        return start.plus(duration).toEpochMilli();
    }

    /** The instant at this share of the duration. */
    public long at(double share) {
        return startMillis() + (long) (duration.toMillis() * share);
    }
}
