/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;

/** The desk looks at a case: is it ours, and how grave is it? */
final class TriageEffects {
    private TriageEffects() {}

    static void accept(Change change) {
        change.record.accepted = true;
        new Clockwork(change).satisfy(change.type().code(), change.acting(), change.happened());
    }

    static void decline(Change change) {
        EndEffects.end(change, CaseState.DECLINED);
    }

    static void falseAlarm(Change change) {
        EndEffects.end(change, CaseState.FALSE_ALARM);
    }

    static void assess(Change change) {
        CaseRecord record = change.record;
        record.assessed = true;
        record.answerNeeded = change.details().flag(EntryDetail.ANSWER_NEEDED);
        record.levelPerson = Level.find(change.text(EntryDetail.LEVEL)).orElseThrow();
        record.level = record.levelPerson;
        if (change.details().has(EntryDetail.CATEGORY)) {
            record.category = change.text(EntryDetail.CATEGORY);
        }
        boolean other =
                record.level != change.before.level
                        || !record.category.equals(change.before.category);
        if (other) {
            new Clockwork(change).reconsider();
        }
    }
}
