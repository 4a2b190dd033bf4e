/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.value;

import io.yuqing.connector.collect.value.ReadTime.Flaw;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as other tools write them, relative to when the tool saw the item: epochs, dates of
 * many forms, the serial numbers of workbooks, {@code 5分钟前}, {@code 昨天 08:30}. What may be one of
 * several times is refused, never guessed. Immutable.
 */
public final class TimeReader {
    private static final int LONGEST = 64;

    /** What tools write where there is no time; 1970 is a zero that somebody formatted. */
    private static final Set<String> NOTHING =
            Set.of("", "null", "none", "nan", "nat", "-", "无", "未知", "0", "1970-01-01 08:00:00");

    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** Days since the last of 1899 in this century, with a part of a day. */
    private static final Pattern SERIAL = Pattern.compile("[3-7][0-9]{4}([.][0-9]{1,16})?");

    private static final LocalDateTime SERIAL_START = LocalDateTime.of(1899, 12, 30, 0, 0);

    private static final Pattern EPOCH = Pattern.compile("([0-9]{10}|[0-9]{13})([.][0-9]{1,9})?");

    private static final Pattern COMPACT =
            Pattern.compile("(20[0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})");

    private static final Pattern COMPACT_DAY =
            Pattern.compile("^(20[0-9]{2})([0-9]{2})([0-9]{2}) ");

    private static final Pattern DATE =
            Pattern.compile(
                    "[0-9]{2,4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|20[0-9]{6}|[0-9]{1,2}月[0-9]{1,2}日");

    /** RFC 1123, and the same as Weibo's interface writes it. */
    private static final List<DateTimeFormatter> ENGLISH =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH));

    private final ZoneId zone;

    /**
     * @param zone of times without an offset
     */
    public TimeReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The time.
     *
     * @param seen when whoever wrote it saw the item
     */
    public ReadTime read(String written, Instant seen) {
        String text = plain(written);
        if (NOTHING.contains(text)) {
            return ReadTime.not(Flaw.NONE_GIVEN);
        }
        if (text.length() > LONGEST) {
            return ReadTime.not(Flaw.UNREADABLE);
        }
        try {
            Instant at = number(text);
            if (at == null) {
                at = CalendarTime.read(COMPACT_DAY.matcher(text).replaceFirst("$1-$2-$3 "), zone);
            }
            if (at == null) {
                at = RelativeTime.read(text, seen, zone);
            }
            if (at == null) {
                at = english(written.strip());
            }
            return at == null ? ReadTime.not(flaw(text)) : ReadTime.of(at);
        } catch (DateTimeException e) {
            return ReadTime.not(Flaw.UNREADABLE);
        }
    }

    /**
     * The time, of a tool that puts the current year where the page showed none: nothing is seen
     * before it happens, so what lies ahead is of an earlier year.
     */
    public ReadTime readNotAfter(String written, Instant seen) {
        ReadTime read = read(written, seen);
        if (!read.isRead() || !read.at().isAfter(seen.plus(Duration.ofDays(1)))) {
            return read;
        }
        LocalDateTime local = LocalDateTime.ofInstant(read.at(), zone);
        return ReadTime.of(CalendarTime.latestYear(local, seen, zone));
    }

    private Instant number(String text) {
        if (EPOCH.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            return Instant.ofEpochMilli(
                    number < FIRST_MILLIS ? Math.round(number * 1000) : (long) number);
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return CalendarTime.of(compact, zone);
        }
        if (SERIAL.matcher(text).matches() && text.indexOf('.') > 0) {
            long seconds = Math.round(Double.parseDouble(text) * Duration.ofDays(1).toSeconds());
            return SERIAL_START.plusSeconds(seconds).atZone(zone).toInstant();
        }
        return null;
    }

    private static Instant english(String text) {
        for (DateTimeFormatter each : ENGLISH) {
            try {
                return each.parse(text, Instant::from);
            } catch (DateTimeParseException e) {
                // The next form may be it.
            }
        }
        return null;
    }

    private static Flaw flaw(String text) {
        if (DATE.matcher(text).matches() || SERIAL.matcher(text).matches()) {
            return Flaw.DATE_ONLY;
        }
        return RelativeTime.isVague(text) ? Flaw.AMBIGUOUS : Flaw.UNREADABLE;
    }

    /** In half width and small letters, one blank for many. */
    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
