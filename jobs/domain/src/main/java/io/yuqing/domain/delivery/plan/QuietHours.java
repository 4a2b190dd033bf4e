/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.delivery.plan;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of each day in which people want to sleep; may pass midnight.
 *
 * @param from included
 * @param until excluded; never equal to {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("(\\d\\d:\\d\\d) ?- ?(\\d\\d:\\d\\d)");

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("a whole day is not quiet");
        }
    }

    /**
     * Reads {@code 22:00-07:00}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static QuietHours parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not of the form 22:00-07:00");
        }
        try {
            return new QuietHours(
                    LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a time of day", e);
        }
    }

    public boolean holds(long millis, ZoneId zone) {
        LocalTime time = at(millis, zone).toLocalTime();
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The next end after this time, in milliseconds. */
    public long endAfter(long millis, ZoneId zone) {
        ZonedDateTime now = at(millis, zone);
        ZonedDateTime end = now.with(until);
        return (end.isAfter(now) ? end : end.plusDays(1)).toInstant().toEpochMilli();
    }

    private static ZonedDateTime at(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }
}
