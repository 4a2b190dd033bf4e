/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.kafka;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/** Reads the option {@code kafka.start}. */
public final class StartOffsets {

    private StartOffsets() {}

    /**
     * @param value {@code earliest}, {@code latest}, {@code committed} (earliest where nothing is
     *     committed), or an ISO-8601 time with offset: from the first record stamped then or later
     */
    public static OffsetsInitializer parse(String value) {
        switch (value.toLowerCase(Locale.ROOT)) {
            case "earliest":
                return OffsetsInitializer.earliest();
            case "latest":
                return OffsetsInitializer.latest();
            case "committed":
                return OffsetsInitializer.committedOffsets(OffsetResetStrategy.EARLIEST);
            default:
                return OffsetsInitializer.timestamp(millis(value));
        }
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
