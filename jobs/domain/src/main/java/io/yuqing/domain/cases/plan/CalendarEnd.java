/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.plan;

import io.yuqing.domain.time.CountyTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Until when the calendar of working days reaches, and when the next one is needed. A plain class
 * with public fields, because it lives in Flink state.
 */
public final class CalendarEnd {
    /** So long before the end somebody is told, each day. */
    static final int NEAR_DAYS = 45;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    /** The last day of the calendar, in days since 1970; 0: nothing is counted in working days. */
    public long lastDay;

    /** Whatever begins later may have no end within the calendar. */
    public long neededBy;

    /** That of the settings in force. */
    public static CalendarEnd of(CasePlan plan) {
        CalendarEnd end = new CalendarEnd();
        int longest =
                longest(plan.deadlines().stream().map(DeadlineSpec::within))
                        + longest(plan.escalations().stream().map(Escalation::after));
        if (plan.workdays() != null && longest > 0) {
            end.lastDay = plan.workdays().lastDay().toEpochDay();
            end.neededBy = plan.workdays().lastStart(longest).toEpochDay();
        }
        return end;
    }

    private static int longest(Stream<Within> all) {
        return all.mapToInt(Within::workdays).max().orElse(0);
    }

    /** Which file is needed and by when, in a sentence; empty as long as there is time. */
    public String sentence(Instant now) {
        LocalDate today = now.atZone(CountyTime.ZONE).toLocalDate();
        if (lastDay == 0 || today.toEpochDay() < lastDay - NEAR_DAYS) {
            return "";
        }
        LocalDate last = LocalDate.ofEpochDay(lastDay);
        int next = last.getYear() + 1;
        String until = "工作日历只到 " + DAY.format(last);
        return today.toEpochDay() > neededBy
                ? "%s，按工作日计的时限有的已算不出来：请尽快把 calendar/%d.json（照国务院办公厅 %d 年放假安排的通知）加进 cases.yaml 的 workdays，并使设置生效。"
                        .formatted(until, next, next)
                : "%s：请在 %s 前把 calendar/%d.json（照国务院办公厅 %d 年放假安排的通知）加进 cases.yaml 的 workdays，并使设置生效；过了那天，按工作日计的时限有的会算不出来。"
                        .formatted(until, DAY.format(LocalDate.ofEpochDay(neededBy)), next, next);
    }
}
