/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.delivery.plan.QuietHours;
import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.util.OptionalLong;

/** When a span of time that began at some moment is over. All times in ms. */
public final class DueTimes {
    private DueTimes() {}

    /**
     * @param rests whether quiet hours do not count
     * @return empty if it is in working days, and the calendar ends before
     */
    public static OptionalLong end(CasePlan plan, Within within, long start, boolean rests) {
        if (within.inWorkdays()) {
            if (plan.workdays() == null) {
                return OptionalLong.empty();
            }
            return plan.workdays()
                    .closeOf(within.workdays(), Instant.ofEpochMilli(start))
                    .map(end -> OptionalLong.of(end.toEpochMilli()))
                    .orElse(OptionalLong.empty());
        }
        long span = within.natural().toMillis();
        boolean resting = rests && plan.quiet() != null;
        return OptionalLong.of(resting ? awake(plan.quiet(), start, span) : start + span);
    }

    private static long awake(QuietHours quiet, long start, long span) {
        QuietHours day = new QuietHours(quiet.until(), quiet.from());
        long at = quiet.holds(start, CountyTime.ZONE) ? day(quiet, start) : start;
        long left = span;
        long evening = day.endAfter(at, CountyTime.ZONE);
        while (left > evening - at) {
            left -= evening - at;
            at = day(quiet, evening);
            evening = day.endAfter(at, CountyTime.ZONE);
        }
        return at + left;
    }

    private static long day(QuietHours quiet, long night) {
        return quiet.endAfter(night, CountyTime.ZONE);
    }
}
