/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.inbox.read;

import io.yuqing.domain.origin.Platforms;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.RecordKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** What the jobs believe and refuse, as plain values, without the platforms. */
public record Ingest(
        String zone,
        long maxFutureSkewMillis,
        long earliestMillis,
        int maxRecordBytes,
        int maxTextChars,
        Map<RecordKind, String> defaultPlatforms) {

    public Ingest {
        defaultPlatforms = Map.copyOf(defaultPlatforms);
    }

    public static Ingest of(IngestOptions options) {
        return new Ingest(
                options.zone().getId(),
                options.maxFutureSkew().toMillis(),
                options.earliest().toEpochMilli(),
                options.maxRecordBytes(),
                options.maxTextChars(),
                options.defaultPlatforms());
    }

    IngestOptions with(Platforms platforms) {
        return new IngestOptions(
                ZoneId.of(zone),
                Duration.ofMillis(maxFutureSkewMillis),
                Instant.ofEpochMilli(earliestMillis),
                maxRecordBytes,
                maxTextChars,
                platforms,
                new HashMap<>(defaultPlatforms),
                IngestOptions.defaults().clock());
    }
}
