/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.plan.DeadlineSpec.From;
import io.yuqing.domain.cases.plan.Within;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;

/**
 * Since when a clock of a case counts and up to what, as its times have it. Its wording may name
 * another start: one that is not known, or from which it would have been over when it began.
 */
public record ClockBasis(CaseRecord record, Clock clock) {

    /** Whether a clock ends no later than those of the whole case. */
    public static boolean yields(DeadlineSpec spec) {
        return spec.whom() == DeadlineSpec.For.UNIT
                && spec.within() != null
                && spec.satisfiedBy().contains(EntryType.REPORT.code());
    }

    /** Whether it ends with the time of the case, since its own would be later. */
    public boolean isLimited() {
        long due = clock.dueAt();
        return yields(clock.spec())
                && due > 0
                && record.clocks.values().stream()
                        .filter(other -> other.spec().whom() == DeadlineSpec.For.CASE)
                        .anyMatch(other -> other.dueAt() == due || other.earlier().contains(due));
    }

    /** 自发现起算（本县约定）, 自登记起算（登记时自发现已超期，本县约定）, 不晚于本事项的时限…, 本事项约定 */
    public String text(Instant now) {
        DeadlineSpec spec = clock.spec();
        if (spec.within() == null) {
            return "本事项约定";
        }
        String named = word(spec.from());
        if (isLimited()) {
            return "不晚于本事项的时限（%s起 %s更晚）".formatted(named, span(spec.within()));
        }
        if (clock.startedAt() == named()) {
            return named + "起算（本县约定）";
        }
        if (clock.startedAt() == record.openedAt) {
            String why = named() == 0 ? "首发时间不详" : "登记时%s已超期".formatted(named);
            return "自登记起算（%s，本县约定）".formatted(why);
        }
        Instant start = Instant.ofEpochMilli(clock.startedAt());
        return "自 %s 起算（本县约定）".formatted(ShanghaiTime.shortMoment(start, now));
    }

    /** The start that its wording names; 0 if nobody knows it. */
    private long named() {
        From from = clock.spec().from();
        UnitTask task = record.units.get(clock.unit());
        return from == From.ASSIGNED && task != null ? task.assignedAt() : record.time(from);
    }

    private static String word(From from) {
        return switch (from) {
            case FIRST_POST -> "自首发";
            case DETECTED -> "自发现";
            case OPENED -> "自登记";
            case ASSIGNED -> "自转办";
        };
    }

    private static String span(Within within) {
        return within.inWorkdays()
                ? within.workdays() + " 个工作日"
                : ShanghaiTime.span(within.natural());
    }
}
