/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.time.CountyTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
 * @param platforms those that are known
 * @param defaultPlatforms of the posts and of the comments that name none; without one these are
 *     rejected
 * @param clock asked only for records that carry neither a time of collection nor a record
 *     timestamp
 */
public record IngestOptions(
        ZoneId zone,
        Duration maxFutureSkew,
        Instant earliest,
        int maxRecordBytes,
        int maxTextChars,
        Platforms platforms,
        HashMap<RecordKind, String> defaultPlatforms,
        MillisClock clock)
        implements Serializable {

    public IngestOptions {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(maxFutureSkew, "maxFutureSkew");
        Objects.requireNonNull(earliest, "earliest");
        Objects.requireNonNull(platforms, "platforms");
        defaultPlatforms = new HashMap<>(defaultPlatforms);
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
     * Asia/Shanghai, 24 h of skew, nothing before 2009-08-01, 1 MiB, 100,000 characters, no
     * platform known and none by default.
     */
    public static IngestOptions defaults() {
        return new IngestOptions(
                CountyTime.ZONE,
                Duration.ofHours(24),
                LocalDate.of(2009, 8, 1).atStartOfDay(CountyTime.ZONE).toInstant(),
                1 << 20,
                100_000,
                Platforms.NONE,
                new HashMap<>(),
                System::currentTimeMillis);
    }

    public IngestOptions withZone(ZoneId value) {
        return new IngestOptions(
                value,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                platforms,
                defaultPlatforms,
                clock);
    }

    public IngestOptions withMaxFutureSkew(Duration value) {
        return new IngestOptions(
                zone,
                value,
                earliest,
                maxRecordBytes,
                maxTextChars,
                platforms,
                defaultPlatforms,
                clock);
    }

    /** Midnight of {@code value} in {@link #zone}. */
    public IngestOptions withEarliestDate(LocalDate value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                value.atStartOfDay(zone).toInstant(),
                maxRecordBytes,
                maxTextChars,
                platforms,
                defaultPlatforms,
                clock);
    }

    public IngestOptions withMaxRecordBytes(int value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                value,
                maxTextChars,
                platforms,
                defaultPlatforms,
                clock);
    }

    public IngestOptions withMaxTextChars(int value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                value,
                platforms,
                defaultPlatforms,
                clock);
    }

    public IngestOptions withPlatforms(Platforms value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                value,
                defaultPlatforms,
                clock);
    }

    /**
     * @param value in any spelling; empty for none
     */
    public IngestOptions withDefaultPlatform(RecordKind kind, String value) {
        HashMap<RecordKind, String> changed = new HashMap<>(defaultPlatforms);
        changed.put(kind, value);
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                platforms,
                changed,
                clock);
    }

    public IngestOptions withClock(MillisClock value) {
        return new IngestOptions(
                zone,
                maxFutureSkew,
                earliest,
                maxRecordBytes,
                maxTextChars,
                platforms,
                defaultPlatforms,
                value);
    }

    /** The option that names the platform of those that name none. */
    public static String defaultPlatformKey(RecordKind kind) {
        return kind == RecordKind.POST
                ? "ingest.default-platform.posts"
                : "ingest.default-platform.comments";
    }

    /** The code of the platform of an item that names this one; empty if there is none. */
    String platform(RecordKind kind, String named) {
        String code = named == null ? "" : platforms.code(named);
        return code.isEmpty() ? platforms.code(defaultPlatforms.getOrDefault(kind, "")) : code;
    }
}
