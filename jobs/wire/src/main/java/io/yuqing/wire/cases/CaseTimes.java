/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.cases;

import io.yuqing.domain.field.Fields;
import io.yuqing.domain.time.CountyTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Times in records about cases: ISO-8601 as the county's clock shows it, with its offset. */
final class CaseTimes {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(CountyTime.ZONE);

    private CaseTimes() {}

    static String write(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    /** Null for what has not happened. */
    static String writeOrNull(long millis) {
        return millis == 0 ? null : write(millis);
    }

    /** In ms; 0 if it is missing. */
    static long read(Fields fields, String field) {
        if (!fields.has(field)) {
            return 0;
        }
        String text = fields.value(field, String.class, "write a time with its offset");
        try {
            return millis(text);
        } catch (DateTimeException | ArithmeticException e) {
            fields.problem(field, "write a time with its offset, as 2026-07-01T08:00:00+08:00");
            return 0;
        }
    }

    static List<Long> all(Fields fields, String field) {
        try {
            return CaseFields.texts(fields, field).stream().map(CaseTimes::millis).toList();
        } catch (DateTimeException | ArithmeticException e) {
            fields.problem(field, "write times with their offsets");
            return List.of();
        }
    }

    private static long millis(String text) {
        return OffsetDateTime.parse(text).toInstant().toEpochMilli();
    }
}
