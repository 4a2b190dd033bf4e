/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When a record came in: its {@code collected_at}, else its {@code published_at}. */
final class ArrivalTime {
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final FieldFinder COLLECTED = new FieldFinder("collected_at");
    private static final FieldFinder PUBLISHED = new FieldFinder("published_at");
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private ArrivalTime() {}

    /** Epoch milliseconds, or {@link #UNKNOWN}. */
    static long of(byte[] record) {
        long collected = parse(COLLECTED.find(record));
        return collected != UNKNOWN ? collected : parse(PUBLISHED.find(record));
    }

    private static long parse(byte[] value) {
        if (value == null) {
            return UNKNOWN;
        }
        String text = new String(value, ISO_8859_1).trim().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException noOffset) {
            return parseLocal(text);
        }
    }

    private static long parseLocal(String text) {
        try {
            return LocalDateTime.parse(text).atZone(BEIJING).toInstant().toEpochMilli();
        } catch (DateTimeException noTime) {
            return UNKNOWN;
        }
    }
}
