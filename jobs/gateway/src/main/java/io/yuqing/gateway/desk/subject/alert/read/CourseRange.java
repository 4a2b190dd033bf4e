/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import io.yuqing.domain.time.CountyTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The windows around the beginning of an alert that its course shows: a fifth of them before it.
 *
 * @param window code of the windows
 * @param since when the first of them begins
 * @param until when the one after the last of them would begin
 */
public record CourseRange(String window, Duration length, Instant since, Instant until) {
    private static final int BEFORE = 24;
    private static final int MOST = 120;

    /** By the windows of its rule; by hours if the rule looks at all that there ever was. */
    public static CourseRange of(String ruleWindow, Instant startedAt, Instant now) {
        String window =
                switch (ruleWindow) {
                    case "1m", "5m", "24h" -> ruleWindow;
                    default -> "1h";
                };
        Duration length =
                switch (window) {
                    case "1m" -> Duration.ofMinutes(1);
                    case "5m" -> Duration.ofMinutes(5);
                    case "24h" -> Duration.ofDays(1);
                    default -> Duration.ofHours(1);
                };
        Instant since = begin(startedAt, window, length).minus(length.multipliedBy(BEFORE));
        Instant until = since.plus(length.multipliedBy(MOST));
        Instant end = begin(now, window, length).plus(length);
        return new CourseRange(window, length, since, end.isBefore(until) ? end : until);
    }

    /** Days begin at midnight of Beijing, all others by the hour. */
    private static Instant begin(Instant time, String window, Duration length) {
        if (window.equals("24h")) {
            return time.atZone(CountyTime.ZONE).truncatedTo(ChronoUnit.DAYS).toInstant();
        }
        long millis = length.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
    }

    /** How long a bar is, as people say. */
    public String word() {
        return switch (window) {
            case "1m" -> "每分钟";
            case "5m" -> "每 5 分钟";
            case "24h" -> "每天";
            default -> "每小时";
        };
    }
}
