/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.delivery.event.CaseMark;
import java.util.ArrayList;
import java.util.List;

/** What a case says of reminders, for each of its alerts. */
final class CaseMarks {
    private CaseMarks() {}

    /** None of one that went into another: that says it now. */
    static List<CaseMark> of(CaseRecord record, CasePlan plan) {
        List<CaseMark> marks = new ArrayList<>();
        if (record.mergedInto.isEmpty()) {
            record.alerts.keySet().forEach(alert -> marks.add(mark(record, plan, alert)));
        }
        return marks;
    }

    private static CaseMark mark(CaseRecord record, CasePlan plan, String toldAs) {
        CaseMark mark = new CaseMark();
        mark.toldAs = toldAs;
        mark.ended = !record.isOpen();
        mark.accepted = record.accepted;
        mark.waiting = departments(record, plan, true);
        mark.informed = departments(record, plan, false);
        return mark;
    }

    /** Those that hear for its units. */
    private static List<String> departments(CaseRecord record, CasePlan plan, boolean reminded) {
        return record.parts()
                .map(UnitTask::unit)
                .filter(unit -> record.reminds(unit) == reminded)
                .flatMap(unit -> plan.departments(unit).stream())
                .distinct()
                .toList();
    }
}
