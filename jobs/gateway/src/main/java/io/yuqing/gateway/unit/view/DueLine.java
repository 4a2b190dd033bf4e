/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.view;

import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.ClockBasis;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * By when a unit is to do something.
 *
 * @param name such as 反馈截止
 * @param when the time
 * @param satisfied by what it is kept, such as 提交反馈即满足; may be empty
 * @param rest how long that is, and who says so
 * @param late whether it is over
 * @param steps of a unit that satisfy it
 */
public record DueLine(
        String name,
        String when,
        String satisfied,
        String rest,
        boolean late,
        Set<UnitStep> steps) {
    private static final String LOCAL = "本县约定";
    private static final String IN_TIME = "不晚于本事项的时限";

    /** Those that run for the unit and for the whole case; the next first. */
    static List<DueLine> of(CaseRecord record, String unit, Instant now) {
        return record.clocks.values().stream()
                .filter(Clock::runs)
                .filter(clock -> clock.dueAt() > 0)
                .filter(clock -> clock.spec().whom() != DeadlineSpec.For.DESK)
                .filter(clock -> clock.unit().isEmpty() || clock.unit().equals(unit))
                .sorted(Comparator.comparingLong(Clock::dueAt).thenComparing(clock -> clock.key()))
                .map(clock -> of(record, clock, now))
                .toList();
    }

    private static DueLine of(CaseRecord record, Clock clock, Instant now) {
        Instant due = Instant.ofEpochMilli(clock.dueAt());
        Duration left = Duration.between(now, due);
        boolean late = left.isNegative();
        String span = ShanghaiTime.span(late ? left.negated() : left);
        boolean limited = new ClockBasis(record, clock).isLimited();
        String local = limited ? IN_TIME : LOCAL;
        String source = clock.spec().isLegal() ? "依据" + clock.spec().source() : local;
        return new DueLine(
                DueWords.name(clock.spec()),
                ShanghaiTime.shortMoment(due, now),
                DueWords.satisfied(clock.spec()),
                (late ? "已超 " : "还剩 ") + span + "，" + source,
                late,
                DueWords.steps(clock.spec()));
    }
}
