/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.Detail;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.SupervisedFor;
import java.util.Optional;

/** Reads what a timer wrote, and lets it count only if it still applies. */
final class DueFold {
    private final CaseBook book;
    private final History history;

    DueFold(CaseBook book, History history) {
        this.book = book;
        this.history = history;
    }

    Outcome take(Entry entry, long at) {
        Details due = entry.details();
        CaseRecord record = book.find(entry.caseId()).orElse(null);
        String key = Clock.key(due.text(Detail.DEADLINE), due.text(Detail.UNIT));
        Clock clock = record == null || !record.isOpen() ? null : record.clocks.get(key);
        if (clock == null || clock.dueAt() != due.number(Detail.DUE_AT)) {
            return Outcome.NOTHING;
        }
        Optional<DueStages.Stage> reached =
                DueStages.open(clock, book.plan()).stream()
                        .filter(stage -> stage.name().equals(due.text(Detail.STAGE)))
                        .filter(stage -> stage.at() <= at)
                        .findFirst();
        return reached.map(stage -> reach(record, clock, stage, entry, at)).orElse(Outcome.NOTHING);
    }

    private Outcome reach(
            CaseRecord record, Clock clock, DueStages.Stage stage, Entry entry, long at) {
        Change change = Change.of(record, entry, book.plan(), at);
        change.record.clocks.put(clock.key(), clock.reached(stage.name()));
        change.record.overdue |= stage.overdue();
        if (stage.supervises()) {
            change.record.supervisedFor.add(SupervisedFor.OVERDUE);
        }
        return Outcome.of(history.write(change));
    }
}
