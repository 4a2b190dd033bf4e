/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.cases.record.UnitState;
import io.yuqing.domain.cases.record.UnitTask;

/** A case ends, and may begin once more. */
final class EndEffects {
    private EndEffects() {}

    static void close(Change change) {
        end(change, CaseState.CLOSED);
    }

    static void end(Change change, CaseState end) {
        Clockwork clockwork = new Clockwork(change);
        clockwork.satisfy(change.type().code(), change.acting(), change.happened());
        clockwork.stopAll();
        change.record.end = end;
        change.record.endedAt = change.at;
        change.record.requests.clear();
    }

    /** What was closed goes on with its units; what nobody took is looked at anew. */
    static void reopen(Change change) {
        CaseRecord record = change.record;
        record.accepted = record.end == CaseState.CLOSED;
        record.end = null;
        record.endedAt = 0;
        record.reopened++;
        record.overdue = false;
        record.submitted.clear();
        record.approved.clear();
        record.granted.clear();
        Clockwork clockwork = new Clockwork(change);
        clockwork.restart();
        UnitTask lead = record.lead();
        if (lead != null) {
            record.move(lead.unit(), UnitState.ACKNOWLEDGED, change.at, change.move());
            clockwork.startOfReport(lead.unit());
        }
    }
}
