/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import io.yuqing.domain.time.CountyTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the decoder believes and what it refuses. Immutable.
 *
 * @param zone of times without an offset
 * @param maxFutureSkew how far {@code published_at} may lie after the time of collection, and that
 *     after the record
 * @param earliest the first moment that is believed
 * @param maxRecordBytes the largest value that is parsed at all
 * @param maxTextChars the longest text or title
 * @param defaultPlatform of items that name none; may be empty
 * @param clock asked only for records that carry neither a time of collection nor a record
 *     timestamp
 */
public record IngestOptions(
        ZoneId zone,
        Duration maxFutureSkew,
        Instant earliest,
        int maxRecordBytes,
        int maxTextChars,
        String defaultPlatform,
        MillisClock clock)
        implements Serializable {

    public IngestOptions {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(maxFutureSkew, "maxFutureSkew");
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(defaultPlatform, "defaultPlatform");
        Objects.requireNonNull(clock, "clock");
        if (maxFutureSkew.isNegative()) {
            throw new IllegalArgumentException(
                    "maxFutureSkew is " + maxFutureSkew + "; it must not be negative.");
        }
        if (maxRecordBytes < 1024) {
            throw new IllegalArgumentException(
                    "maxRecordBytes is " + maxRecordBytes + "; it must be at least 1024.");
        }
        if (maxTextChars < 1) {
            throw new IllegalArgumentException(
                    "maxTextChars is " + maxTextChars + "; it must be at least 1.");
        }
    }

    /**
     * Asia/Shanghai, 24 h of skew, nothing before 2009-08-01, 1 MiB, 100,000 characters, no default
     * platform.
     */
    public static IngestOptions defaults() {
        return new IngestOptions(
                CountyTime.ZONE,
                Duration.ofHours(24),
                LocalDate.of(2009, 8, 1).atStartOfDay(CountyTime.ZONE).toInstant(),
                1 << 20,
                100_000,
                "",
                System::currentTimeMillis);
    }

    public IngestOptions withZone(ZoneId value) {
        return new IngestOptions(
                value,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                defaultPlatform,
                clock);
    }

    public IngestOptions withMaxFutureSkew(Duration value) {
        return new IngestOptions(
                zone, value, earliest, maxRecordBytes, maxTextChars, defaultPlatform, clock);
    }

    /** Midnight of {@code value} in {@link #zone}. */
    public IngestOptions withEarliestDate(LocalDate value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                value.atStartOfDay(zone).toInstant(),
                maxRecordBytes,
                maxTextChars,
                defaultPlatform,
                clock);
    }

    public IngestOptions withMaxRecordBytes(int value) {
        return new IngestOptions(
                zone, maxFutureSkew, earliest, value, maxTextChars, defaultPlatform, clock);
    }

    public IngestOptions withMaxTextChars(int value) {
        return new IngestOptions(
                zone, maxFutureSkew, earliest, maxRecordBytes, value, defaultPlatform, clock);
    }

    public IngestOptions withDefaultPlatform(String value) {
        return new IngestOptions(
                zone, maxFutureSkew, earliest, maxRecordBytes, maxTextChars, value, clock);
    }

    public IngestOptions withClock(MillisClock value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                defaultPlatform,
                value);
    }
}
