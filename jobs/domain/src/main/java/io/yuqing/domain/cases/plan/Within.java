/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.time.Durations;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long something may take: natural time, or working days.
 *
 * @param natural null if it is working days
 * @param workdays 0 if it is natural time
 */
public record Within(Duration natural, int workdays) {
    private static final Duration LONGEST = Duration.ofDays(3_653);
    private static final Pattern WORKDAYS = Pattern.compile("([1-9][0-9]{0,2}) ?wd");

    public static Within of(Duration natural) {
        return new Within(natural, 0);
    }

    public static Within ofWorkdays(int days) {
        return new Within(null, days);
    }

    /**
     * Reads {@code 2wd}, or a duration.
     *
     * @throws IllegalArgumentException as {@link Durations#parse} has it
     */
    public static Within parse(String text) {
        Matcher matcher = WORKDAYS.matcher(text.strip());
        if (matcher.matches()) {
            return ofWorkdays(Integer.parseInt(matcher.group(1)));
        }
        Duration natural = Durations.parse(text);
        if (natural.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("is longer than ten years: " + Durations.REMEDY);
        }
        if (natural.isNegative()) {
            throw new IllegalArgumentException("is negative: " + Durations.REMEDY);
        }
        return of(natural);
    }

    /** As {@link #parse} reads it. */
    public String write() {
        return inWorkdays() ? workdays + "wd" : Durations.write(natural);
    }

    public boolean inWorkdays() {
        return workdays > 0;
    }
}
