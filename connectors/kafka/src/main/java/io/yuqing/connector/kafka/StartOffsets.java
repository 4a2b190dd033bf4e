/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;

/** Reads the option {@code kafka.start}. */
public final class StartOffsets {

    private StartOffsets() {}

    /**
     * Where a source without a checkpoint begins.
     *
     * @param value {@code earliest}, {@code latest}, {@code committed} (earliest where nothing is
     *     committed), or an ISO-8601 time with offset: from the first record stamped then or later
     */
    public static OffsetsInitializer parse(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "earliest" -> OffsetsInitializer.earliest();
            case "latest" -> NothingSkipped.after(OffsetsInitializer.latest());
            case "committed" -> committed();
            default -> NothingSkipped.after(OffsetsInitializer.timestamp(millis(value)));
        };
    }

    // Connector 5.0.0 takes no other type than the one that Kafka deprecates.
    @SuppressWarnings("deprecation")
    private static OffsetsInitializer committed() {
        return OffsetsInitializer.committedOffsets(
                org.apache.kafka.clients.consumer.OffsetResetStrategy.EARLIEST);
    }

    private static long millis(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "kafka.start is '"
                            + value
                            + "'; use earliest, latest, committed or a time such as 2026-07-01T00:00:00+08:00.",
                    e);
        }
    }
}
