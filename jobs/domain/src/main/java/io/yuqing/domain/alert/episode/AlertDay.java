/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import java.time.Duration;

/**
 * The days by which alerts are numbered: from four in the morning in Beijing, the quietest hour, to
 * four the next. Items that come late move the beginning of an alert by minutes or hours; where
 * hardly anything begins, hardly any alert changes its day.
 */
final class AlertDay {
    private static final long OFFSET = Duration.ofHours(8 - 4).toMillis();
    private static final long LENGTH = Duration.ofDays(1).toMillis();

    /** The one day of an alert over the whole life of a subject. */
    static final long LIFE = Long.MIN_VALUE;

    private AlertDay() {}

    static long of(long time) {
        return Math.floorDiv(time + OFFSET, LENGTH);
    }

    /** The first millisecond of a day. */
    static long begin(long day) {
        return day * LENGTH - OFFSET;
    }
}
