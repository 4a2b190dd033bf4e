/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.domain.delivery.QuietHours;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times of day and moments as the delivery file writes them. */
final class Times {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Times() {}

    /** Null if none are given. */
    static QuietHours quiet(Section section) {
        String text = section.text("quiet", null);
        if (text == null) {
            return null;
        }
        try {
            return QuietHours.parse(text);
        } catch (IllegalArgumentException e) {
            throw section.refuse("quiet", text, "is no span of a day: write \"22:00-07:00\"");
        }
    }

    /** Milliseconds since the epoch. */
    static long moment(Section section, String key, ZoneId zone) {
        String text = section.text(key, null);
        if (text == null) {
            throw section.missing(key, "write a time such as 2026-07-01 08:00");
        }
        try {
            return text.length() == "2026-07-01 08:00".length()
                    ? LocalDateTime.parse(text, LOCAL).atZone(zone).toInstant().toEpochMilli()
                    : OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            throw section.refuse(
                    key, text, "is no time: write 2026-07-01 08:00 or 2026-07-01T08:00:00+08:00");
        }
    }
}
