/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.delivery.event.CaseMark;
import java.util.ArrayList;
import java.util.List;

/** What a case says of reminders, for each of its alerts. */
final class CaseMarks {
    private CaseMarks() {}

    /** None of one that went into another: that says it now. */
    static List<CaseMark> of(CaseRecord record) {
        List<CaseMark> marks = new ArrayList<>();
        if (record.mergedInto.isEmpty()) {
            record.alerts.keySet().forEach(alert -> marks.add(mark(record, alert)));
        }
        return marks;
    }

    private static CaseMark mark(CaseRecord record, String toldAs) {
        CaseMark mark = new CaseMark();
        mark.toldAs = toldAs;
        mark.ended = !record.isOpen();
        mark.accepted = record.accepted;
        mark.waiting = units(record, true);
        mark.informed = units(record, false);
        return mark;
    }

    private static List<String> units(CaseRecord record, boolean reminded) {
        return record.parts()
                .map(UnitTask::unit)
                .filter(unit -> record.reminds(unit) == reminded)
                .toList();
    }
}
