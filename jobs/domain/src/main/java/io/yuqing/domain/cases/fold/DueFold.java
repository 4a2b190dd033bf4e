/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.SupervisedFor;
import java.util.Optional;

/** Reads what a timer wrote, and lets it count only if it still applies. */
final class DueFold {
    private final CaseBook book;
    private final CaseHistory history;

    DueFold(CaseBook book, CaseHistory history) {
        this.book = book;
        this.history = history;
    }

    FoldResult take(Entry entry, long at) {
        Details due = entry.details();
        CaseRecord record = book.find(entry.caseId()).orElse(null);
        String key = Clock.key(due.text(EntryDetail.DEADLINE), due.text(EntryDetail.UNIT));
        Clock clock = record == null || !record.isOpen() ? null : record.clocks.get(key);
        if (clock == null || clock.dueAt() != due.number(EntryDetail.DUE_AT)) {
            return FoldResult.NOTHING;
        }
        Optional<DueStages.Stage> reached =
                DueStages.open(clock, book.plan()).stream()
                        .filter(stage -> stage.name().equals(due.text(EntryDetail.STAGE)))
                        .filter(stage -> stage.at() <= at)
                        .findFirst();
        return reached.map(stage -> reach(record, clock, stage, entry, at))
                .orElse(FoldResult.NOTHING);
    }

    private FoldResult reach(
            CaseRecord record, Clock clock, DueStages.Stage stage, Entry entry, long at) {
        Change change = Change.of(record, entry, book.plan(), at);
        change.record.clocks.put(clock.key(), clock.reached(stage.name()));
        change.record.overdue |= stage.overdue();
        if (stage.supervises()) {
            change.record.supervisedFor.add(SupervisedFor.OVERDUE);
        }
        return FoldResult.of(history.write(change));
    }
}
