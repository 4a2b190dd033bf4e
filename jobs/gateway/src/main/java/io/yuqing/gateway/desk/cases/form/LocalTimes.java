/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.form;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.OptionalLong;

/** Times as a field for a day and a time of day sends them, by the county's clock. */
final class LocalTimes {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    private LocalTimes() {}

    /** Empty if it is no time. */
    static OptionalLong parse(String typed) {
        try {
            LocalDateTime local = LocalDateTime.parse(typed);
            return OptionalLong.of(local.atZone(CountyTime.ZONE).toInstant().toEpochMilli());
        } catch (DateTimeParseException e) {
            return OptionalLong.empty();
        }
    }

    static String write(long millis) {
        return FORM.format(Instant.ofEpochMilli(millis).atZone(CountyTime.ZONE));
    }
}
