/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times that lean on when they were seen: {@code 5分钟前}, {@code 昨天 08:30}, {@code 7月1日 08:30}. */
final class RelativeTime {
    private static final Pattern AGO = Pattern.compile("([0-9]{1,4}) ?(秒|秒钟|分|分钟|小时|个小时)(之?前)");

    private static final Pattern NAMED_DAY =
            Pattern.compile("(今天|昨天|前天) ?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");

    private static final Pattern WITHOUT_YEAR =
            Pattern.compile(
                    "([0-9]{1,2})(?:月([0-9]{1,2})日?|-([0-9]{1,2})) ?"
                            + "([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?");

    /** Something is said of when it was, and not enough. */
    private static final Pattern VAGUE =
            Pattern.compile(
                    "[0-9]{1,3} ?(天|日|周|个?月|年)(之?前)|今天|昨天|前天|[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?"
                            + "|[0-9]{1,2}[-/.][0-9]{1,2}([-/.][0-9]{1,2})?( [0-9]{1,2}:[0-9]{2}.*)?|(上|下)午.*");

    private RelativeTime() {}

    /** Null if it is not of this form. */
    static Instant read(String text, Instant seen, ZoneId zone) {
        if (text.equals("刚刚")) {
            return seen;
        }
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return seen.minus(length(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        Matcher day = NAMED_DAY.matcher(text);
        if (day.matches()) {
            return namedDay(day, seen, zone);
        }
        Matcher date = WITHOUT_YEAR.matcher(text);
        return date.matches() ? withoutYear(date, seen, zone) : null;
    }

    static boolean isVague(String text) {
        return VAGUE.matcher(text).matches();
    }

    private static Duration length(long count, String unit) {
        return switch (unit.charAt(0)) {
            case '秒' -> Duration.ofSeconds(count);
            case '分' -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    private static Instant namedDay(Matcher day, Instant seen, ZoneId zone) {
        int back =
                switch (day.group(1)) {
                    case "今天" -> 0;
                    case "昨天" -> 1;
                    default -> 2;
                };
        LocalDateTime midnight =
                LocalDateTime.ofInstant(seen, zone).toLocalDate().minusDays(back).atStartOfDay();
        return midnight.withHour(number(day.group(2)))
                .withMinute(number(day.group(3)))
                .withSecond(number(day.group(4)))
                .atZone(zone)
                .toInstant();
    }

    private static Instant withoutYear(Matcher date, Instant seen, ZoneId zone) {
        String dayOfMonth = date.group(2) == null ? date.group(3) : date.group(2);
        // A leap year, in which every day is.
        LocalDateTime local =
                LocalDateTime.of(
                        2000,
                        number(date.group(1)),
                        number(dayOfMonth),
                        number(date.group(4)),
                        number(date.group(5)),
                        number(date.group(6)));
        return CalendarTime.latestYear(local, seen, zone);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
