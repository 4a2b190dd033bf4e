/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases;

import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.cases.plan.CasePlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * That the calendar of working days runs out, for people who cannot mend it: whom to tell, and what
 * they need.
 */
final class CalendarWords {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private CalendarWords() {}

    /** Empty as long as there is time. */
    static String of(CasePlan plan, Instant now) {
        CalendarEnd end = CalendarEnd.of(plan);
        if (end.sentence(now).isEmpty()) {
            return "";
        }
        LocalDate last = LocalDate.ofEpochDay(end.lastDay);
        return "工作日历只到 %s；从 %s 起，按工作日计的时限有的算不出来。请通知运维：需要文件 calendar/%d.json。"
                .formatted(
                        DAY.format(last),
                        DAY.format(LocalDate.ofEpochDay(end.neededBy + 1)),
                        last.getYear() + 1);
    }
}
