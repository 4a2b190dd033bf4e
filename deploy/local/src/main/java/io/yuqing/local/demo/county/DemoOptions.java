/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of the county's life to write.
 *
 * @param start event time of the first day; a Beijing midnight puts the bursts at their natural
 *     hours
 * @param duration event time covered, from one hour to 400 days
 * @param items originals, reposts and comments together, 500 to 5,000,000; the stream holds about 1
 *     % more records, which are duplicates, updates, malformed or beyond retention
 */
public record DemoOptions(Instant start, Duration duration, int items) {
    /**
     * Fixed, so that the default stream is the same everywhere: Monday, 3 March 2025, Beijing
     * midnight. In the past on every clock, since records from the future are rejected.
     */
    public static final Instant DEFAULT_START = Instant.parse("2025-03-02T16:00:00Z");

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

    /** 30,000 items over three days. */
    public static DemoOptions defaults() {
        return new DemoOptions(DEFAULT_START, Duration.ofDays(3), 30_000);
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
