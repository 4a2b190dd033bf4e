/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one grammar of durations: a whole number with a unit, as {@code 30s}, {@code 5m}, {@code 2h}
 * or {@code 3d}, or ISO-8601, as {@code PT2H}.
 */
public final class Durations {
    /** What to do about a text that is none. */
    public static final String REMEDY =
            "write a number and s, m, h or d, as 30s, 5m, 2h or 3d, or ISO-8601, as PT2H";

    /** So many digits cannot overflow whatever the unit is. */
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,9}) ?(ms|s|m|min|h|d)");

    private static final Pattern ISO = Pattern.compile("[+-]?[Pp].*");

    private Durations() {}

    /**
     * Reads a duration, which may be negative only in ISO-8601.
     *
     * @throws IllegalArgumentException saying what is wrong with it and what to write; begins in
     *     the middle of a sentence, after the name of the field and its value
     */
    public static Duration parse(String text) {
        String stripped = text.strip();
        Matcher matcher = SHORT.matcher(stripped);
        if (matcher.matches()) {
            return of(Long.parseLong(matcher.group(1)), matcher.group(2));
        }
        if (ISO.matcher(stripped).matches()) {
            try {
                return Duration.parse(stripped);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("is no duration: " + REMEDY, e);
            }
        }
        if (stripped.codePoints().anyMatch(Durations::isForeignDigit)) {
            throw new IllegalArgumentException(
                    "has digits or letters that are full-width or Chinese: " + REMEDY);
        }
        throw new IllegalArgumentException("is no duration: " + REMEDY);
    }

    /** As short as the grammar allows: {@code 90m} for an hour and a half. */
    public static String write(Duration duration) {
        if (duration.isNegative() || duration.getNano() != 0) {
            return duration.toString();
        }
        long seconds = duration.toSeconds();
        if (seconds == 0) {
            return "0s";
        }
        for (String unit : new String[] {"d", "h", "m"}) {
            long length = of(1, unit).toSeconds();
            if (seconds % length == 0) {
                return String.format(Locale.ROOT, "%d%s", seconds / length, unit);
            }
        }
        return seconds + "s";
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    /** Full-width forms, or a Chinese number or unit. */
    private static boolean isForeignDigit(int c) {
        return c > 0x7f
                && (Character.isDigit(c)
                        || c >= 0xFF01 && c <= 0xFF5E
                        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
