/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.item;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Reads the times of the wire contract by hand, because a formatter costs more than the rest of the
 * record: {@code 2010-12-02T12:26:08.123+08:00}, a space for the T, no seconds, no offset (then the
 * given zone), or epoch seconds or milliseconds in digits. Nothing is guessed: a time without a
 * year or without a time of day is unreadable.
 */
final class TimeText {

    /** Returned instead of an exception: a collector can send a million bad times an hour. */
    static final long UNREADABLE = Long.MIN_VALUE;

    /**
     * Below it a number counts seconds (until the year 5138), from it on milliseconds (since 1973).
     */
    private static final long FIRST_MILLIS = 100_000_000_000L;

    /** The end of the year 9999; more is no milliseconds but something finer. */
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private static final int MAX_OFFSET_SECONDS = 18 * 3600;

    private final String text;
    private int at;

    private TimeText(String text) {
        this.text = text;
    }

    /** Epoch milliseconds of a text, or {@link #UNREADABLE}. */
    static long millis(String raw, ZoneId zone) {
        String text = raw.strip();
        if (text.length() > 40) {
            return UNREADABLE;
        }
        TimeText reader = new TimeText(text);
        return reader.isDigits() ? reader.digits() : reader.calendar(zone);
    }

    /** Epoch milliseconds of a number of seconds or milliseconds, or {@link #UNREADABLE}. */
    static long millis(long number) {
        if (number > -FIRST_MILLIS && number < FIRST_MILLIS) {
            return number * 1000;
        }
        return number >= -LAST_MILLIS && number <= LAST_MILLIS ? number : UNREADABLE;
    }

    /**
     * Seconds with a fraction, as Python's {@code time.time()} gives them; milliseconds may have
     * one too.
     */
    static long millis(double number) {
        if (!(Math.abs(number) <= LAST_MILLIS)) {
            return UNREADABLE;
        }
        return Math.abs(number) < FIRST_MILLIS
                ? Math.round(number * 1000)
                : (long) Math.floor(number);
    }

    private boolean isDigits() {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private long digits() {
        return text.length() > 18 ? UNREADABLE : millis(Long.parseLong(text));
    }

    private long calendar(ZoneId zone) {
        int year = number(4);
        boolean separated = take('-');
        int month = number(2);
        separated &= take('-');
        int day = number(2);
        separated &= take('T') || take(' ') || take('t');
        int hour = number(2);
        separated &= take(':');
        int minute = number(2);
        int second = take(':') ? number(2) : 0;
        int millis = second >= 0 && (take('.') || take(',')) ? fraction() : 0;
        if (!separated
                || year < 1
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()
                || outside(hour, 24)
                || outside(minute, 60)
                || outside(second, 60)
                || millis < 0) {
            return UNREADABLE;
        }
        long local = epochDay(year, month, day) * 86_400 + hour * 3600L + minute * 60L + second;
        int offset =
                at < text.length()
                        ? offset()
                        : zone.getRules()
                                .getOffset(LocalDateTime.of(year, month, day, hour, minute, second))
                                .getTotalSeconds();
        if (at < text.length() || Math.abs(offset) > MAX_OFFSET_SECONDS) {
            return UNREADABLE;
        }
        return (local - offset) * 1000 + millis;
    }

    /** Seconds east of Greenwich; beyond {@link #MAX_OFFSET_SECONDS} if it cannot be read. */
    private int offset() {
        if (take('Z') || take('z')) {
            return 0;
        }
        int sign = take('+') ? 1 : take('-') ? -1 : 0;
        int hours = number(2);
        take(':');
        int minutes = at == text.length() ? 0 : number(2);
        if (sign == 0 || hours < 0 || outside(minutes, 60)) {
            return Integer.MAX_VALUE;
        }
        return sign * (hours * 3600 + minutes * 60);
    }

    /** Milliseconds of one to nine decimals, the rest cut off; -1 if there is none. */
    private int fraction() {
        int start = at;
        int millis = 0;
        while (at < text.length() && isDigit(text.charAt(at)) && at - start < 9) {
            if (at - start < 3) {
                millis = millis * 10 + text.charAt(at) - '0';
            }
            at++;
        }
        int read = at - start;
        return read == 0 ? -1 : read == 1 ? millis * 100 : read == 2 ? millis * 10 : millis;
    }

    /** Exactly that many digits, or -1. */
    private int number(int length) {
        if (at + length > text.length()) {
            return -1;
        }
        int value = 0;
        for (int end = at + length; at < end; at++) {
            char c = text.charAt(at);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean outside(int value, int limit) {
        return value < 0 || value >= limit;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Days since 1970-01-01 in the Gregorian calendar (Hinnant, "chrono-compatible low-level date
     * algorithms").
     */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = y / 400;
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
