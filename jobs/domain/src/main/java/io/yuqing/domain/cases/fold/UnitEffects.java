/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.guard.CaseClocks;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.ReportResult;
import io.yuqing.domain.cases.plan.DeadlineSpec;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;
import java.util.List;

/** A case goes to units and comes back. */
final class UnitEffects {
    private UnitEffects() {}

    static void assign(Change change) {
        CaseRecord record = change.record;
        String lead = change.text(EntryDetail.LEAD);
        UnitTask former = record.lead();
        if (former != null && !former.unit().equals(lead)) {
            record.move(former.unit(), UnitState.RELIEVED, change.at, change.move());
            new Clockwork(change).stopUnit(former.unit());
        }
        give(change, lead, true);
        for (String helper : change.details().texts(EntryDetail.HELPERS)) {
            if (!helper.equals(lead)) {
                give(change, helper, false);
            }
        }
    }

    private static void give(Change change, String unit, boolean lead) {
        boolean begins = change.record.part(unit) == null;
        change.record.assign(unit, lead, change.move());
        Clockwork clockwork = new Clockwork(change);
        if (begins) {
            clockwork.startOfUnit(unit);
        }
        long until = change.details().number(EntryDetail.UNTIL);
        if (until > 0 && change.record.part(unit).state() != UnitState.REPORTED) {
            DeadlineSpec spec =
                    DeadlineSpec.byHand(CaseClocks.REPORT, List.of(EntryType.REPORT.code()));
            clockwork.startUntil(spec, unit, until);
        }
    }

    static void acknowledge(Change change) {
        move(change, change.acting(), UnitState.ACKNOWLEDGED);
    }

    static void giveBack(Change change) {
        change.record.returned++;
        move(change, change.acting(), UnitState.RETURNED);
        new Clockwork(change).stopUnit(change.acting());
    }

    static void verify(Change change) {
        DeadlineSpec spec = DeadlineSpec.byHand(CaseClocks.VERIFY, List.of(CaseClocks.VERIFY));
        for (String unit : change.details().texts(EntryDetail.UNITS)) {
            new Clockwork(change)
                    .startUntil(spec, unit, change.details().number(EntryDetail.UNTIL));
        }
    }

    static void report(Change change) {
        CaseRecord record = change.record;
        String unit = change.acting();
        new Clockwork(change).satisfy(CaseClocks.VERIFY, unit, change.happened());
        UnitTask part = record.part(unit);
        if (part != null && part.state() == UnitState.ACKNOWLEDGED) {
            move(change, unit, UnitState.REPORTED);
            if (part.lead()) {
                record.result = ReportResult.find(change.text(EntryDetail.RESULT)).orElseThrow();
            }
        }
    }

    static void rejectReport(Change change) {
        String said = change.text(EntryDetail.UNIT);
        String unit = said.isEmpty() ? change.record.lead().unit() : said;
        move(change, unit, UnitState.ACKNOWLEDGED);
        new Clockwork(change).startOfReport(unit);
    }

    private static void move(Change change, String unit, UnitState state) {
        change.record.move(unit, state, change.happened(), change.move());
        new Clockwork(change).satisfy(change.type().code(), unit, change.happened());
    }
}
