/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.config;

import io.yuqing.domain.field.Section;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Reads what the jobs believe of items, where a county has changed it: under {@code ingest.} the
 * same keys as theirs.
 */
final class IngestReader {
    private static final int MIN_RECORD = 1024;

    private final Section ingest;

    private IngestReader(Section ingest) {
        this.ingest = ingest;
    }

    static IngestOptions read(Section ingest, Platforms platforms) {
        KnownKeys.allow(
                ingest,
                Set.of(
                        "zone",
                        "max_future_skew",
                        "earliest_date",
                        "max_record_bytes",
                        "max_text_chars",
                        "default_platform_posts",
                        "default_platform_comments"));
        return new IngestReader(ingest).options(platforms);
    }

    private IngestOptions options(Platforms platforms) {
        IngestOptions usual = IngestOptions.defaults();
        IngestOptions options =
                usual.withZone(zone())
                        .withPlatforms(platforms)
                        .withMaxFutureSkew(
                                ingest.duration("max_future_skew", usual.maxFutureSkew()))
                        .withMaxRecordBytes(
                                ingest.number(
                                        "max_record_bytes",
                                        usual.maxRecordBytes(),
                                        MIN_RECORD,
                                        usual.maxRecordBytes()))
                        .withMaxTextChars(
                                ingest.number(
                                        "max_text_chars",
                                        usual.maxTextChars(),
                                        1,
                                        usual.maxRecordBytes()))
                        .withDefaultPlatform(
                                RecordKind.POST, ingest.text("default_platform_posts", ""))
                        .withDefaultPlatform(
                                RecordKind.COMMENT, ingest.text("default_platform_comments", ""));
        String earliest = ingest.plain("earliest_date", "");
        try {
            return earliest.isEmpty()
                    ? options
                    : options.withEarliestDate(LocalDate.parse(earliest));
        } catch (DateTimeException e) {
            ingest.refuse("earliest_date", earliest, "is no day: write 2009-08-01");
            return options;
        }
    }

    private ZoneId zone() {
        String zone = ingest.plain("zone", CountyTime.ZONE_ID);
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            ingest.refuse("zone", zone, "is no time zone: write Asia/Shanghai or +08:00");
            return CountyTime.ZONE;
        }
    }
}
