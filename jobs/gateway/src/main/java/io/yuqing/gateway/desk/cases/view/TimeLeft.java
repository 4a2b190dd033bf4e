/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How long there is still time for what is due first in a case.
 *
 * @param dueAt in ms
 * @param text 还剩 3 小时 10 分钟, 已超 2 小时
 * @param what is to be done, and by whom
 * @param until by when
 */
public record TimeLeft(long dueAt, String text, String what, String until, boolean late) {

    /** Empty if nothing is due. */
    static Optional<TimeLeft> of(CaseRecord record, Instant now) {
        UnitTask lead = record.lead();
        return record.clocks.values().stream()
                .filter(clock -> clock.runs() && clock.dueAt() > 0)
                .min(
                        Comparator.comparingLong(Clock::dueAt)
                                .thenComparing(clock -> !isOf(lead, clock)))
                .map(clock -> of(clock, now));
    }

    private static boolean isOf(UnitTask task, Clock clock) {
        return task != null && task.unit().equals(clock.unit());
    }

    private static TimeLeft of(Clock clock, Instant now) {
        Instant due = Instant.ofEpochMilli(clock.dueAt());
        return new TimeLeft(
                clock.dueAt(),
                text(due, now),
                clock.unit() + DeadlineWords.brief(clock.spec()),
                ShanghaiTime.shortMoment(due, now),
                isLate(due, now));
    }

    static boolean isLate(Instant due, Instant now) {
        return due.isBefore(now);
    }

    static String text(Instant due, Instant now) {
        return (isLate(due, now) ? "已超 " : "还剩 ")
                + ShanghaiTime.span(Duration.between(now, due).abs());
    }
}
