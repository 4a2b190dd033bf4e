/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.demo.county;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as the stream writes them: ISO-8601, always +08:00, whatever the machine's zone and
 * locale.
 */
public final class BeijingTime {
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter SECONDS = format("uuuu-MM-dd'T'HH:mm:ss'+08:00'");
    private static final DateTimeFormatter MILLIS = format("uuuu-MM-dd'T'HH:mm:ss.SSS'+08:00'");
    private static final DateTimeFormatter WITHOUT_YEAR = format("MM'月'dd'日' HH:mm");

    private BeijingTime() {}

    public static String seconds(long epochMillis) {
        return SECONDS.format(Instant.ofEpochMilli(epochMillis));
    }

    public static String millis(long epochMillis) {
        return MILLIS.format(Instant.ofEpochMilli(epochMillis));
    }

    /** What some sites show, and what no reader can place in time. */
    public static String withoutYear(long epochMillis) {
        return WITHOUT_YEAR.format(Instant.ofEpochMilli(epochMillis));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(OFFSET);
    }
}
