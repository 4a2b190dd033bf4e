/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times with a date: {@code 2026-07-01T08:00:00+08:00}, {@code 2026年7月1日 下午3:05}, {@code 7/1/26}
 * not.
 */
final class CalendarTime {
    private static final String DAY = "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?";
    private static final String CLOCK = "([0-9]{1,2})[:时点]([0-9]{1,2})(?:[:分]([0-9]{1,2})?秒?)?";

    private static final Pattern FULL =
            Pattern.compile(
                    DAY
                            + "[ t]?(?:周.|星期.)?[ ]?(上午|下午|am |pm )? ?"
                            + CLOCK
                            + "(?:[.,][0-9]{1,9})? ?(am|pm)? ?(z|gmt|utc|[+-][0-9]{2}:?[0-9]{2})?");

    private CalendarTime() {}

    /** Null if it is not of this form. */
    static Instant read(String text, ZoneId zone) {
        Matcher form = FULL.matcher(text);
        if (!form.matches()) {
            return null;
        }
        int hour = number(form.group(5));
        String half = form.group(4) == null ? form.group(8) : form.group(4);
        if (half != null) {
            boolean afternoon = half.equals("下午") || half.startsWith("pm");
            hour = afternoon ? (hour < 12 ? hour + 12 : hour) : hour == 12 ? 0 : hour;
        }
        LocalDateTime local =
                LocalDateTime.of(
                        number(form.group(1)),
                        number(form.group(2)),
                        number(form.group(3)),
                        hour,
                        number(form.group(6)),
                        number(form.group(7)));
        return local.atZone(zone(form.group(9), zone)).toInstant();
    }

    /** Six groups, from the year to the second. */
    static Instant of(Matcher groups, ZoneId zone) {
        int[] parts = new int[6];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = number(groups.group(i + 1));
        }
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                .atZone(zone)
                .toInstant();
    }

    /** The same day and clock in the latest year that is not after a time. */
    static Instant latestYear(LocalDateTime local, Instant seen, ZoneId zone) {
        LocalDateTime limit = LocalDateTime.ofInstant(seen, zone);
        int year = limit.getYear();
        boolean leapDay = local.getMonthValue() == 2 && local.getDayOfMonth() == 29;
        LocalDateTime at =
                local.withDayOfMonth(leapDay ? 28 : local.getDayOfMonth()).withYear(year);
        while (at.isAfter(limit) || (leapDay && !at.toLocalDate().isLeapYear())) {
            at = at.withYear(--year);
        }
        return (leapDay ? at.withDayOfMonth(29) : at).atZone(zone).toInstant();
    }

    private static ZoneId zone(String written, ZoneId otherwise) {
        if (written == null) {
            return otherwise;
        }
        return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
