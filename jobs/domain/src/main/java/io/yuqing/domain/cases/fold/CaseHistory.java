/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Chain;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.DeadlineStanding;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Writes what happened to a case as its next event, and puts the case into the book. */
final class CaseHistory {
    /** What an older page must not overlook even if the state is the same. */
    private static final Set<EntryType> MOVING =
            EnumSet.of(
                    EntryType.ASSESS,
                    EntryType.ASSIGN,
                    EntryType.GRANT,
                    EntryType.DENY,
                    EntryType.SUPERVISE,
                    EntryType.LIFT,
                    EntryType.MERGE,
                    EntryType.SPLIT);

    private final CaseBook book;
    private final Chain chain;

    CaseHistory(CaseBook book, Chain chain) {
        this.book = book;
        this.chain = chain;
    }

    CaseEvent write(Change change) {
        CaseRecord record = change.record;
        CaseRecord before = change.before;
        boolean moved =
                before != null
                        && (before.state() != record.state() || MOVING.contains(change.type()));
        if (moved) {
            record.moved = change.move();
        }
        if (change.entry.hasText()) {
            record.texts.add(change.entry.actionId());
        }
        return put(
                record,
                new CaseEvent(
                        record.caseId,
                        record.eventKey,
                        record.seq,
                        CaseFold.VERSION,
                        change.at,
                        change.cause,
                        before == null ? null : before.state(),
                        record.standing(),
                        changed(before, record),
                        null,
                        Chain.BEGIN,
                        ""));
    }

    /** That a command was refused is part of the history, and changes nothing else. */
    CaseEvent refuse(CaseRecord before, Entry entry, CaseRefusal refusal, long at) {
        CaseRecord record = before.copy();
        record.seq++;
        if (entry.hasText()) {
            record.texts.add(entry.actionId());
        }
        return put(
                record,
                new CaseEvent(
                        record.caseId,
                        record.eventKey,
                        record.seq,
                        CaseFold.VERSION,
                        at,
                        Cause.of(entry),
                        before.state(),
                        record.standing(),
                        List.of(),
                        refusal,
                        Chain.BEGIN,
                        ""));
    }

    /** Of what is about no case that there is: in no chain. */
    static CaseEvent astray(Entry entry, CaseRefusal refusal, long at) {
        CaseRecord none = new CaseRecord();
        return new CaseEvent(
                entry.caseId(),
                entry.eventKey(),
                0,
                CaseFold.VERSION,
                at,
                Cause.of(entry),
                null,
                none.standing(),
                List.of(),
                refusal,
                Chain.BEGIN,
                "");
    }

    private CaseEvent put(CaseRecord record, CaseEvent event) {
        CaseEvent linked = chain.link(record.lastHash, event);
        record.lastHash = linked.hash();
        record.lastOffset = linked.cause().offset();
        book.put(record);
        return linked;
    }

    private static List<DeadlineStanding> changed(CaseRecord before, CaseRecord record) {
        List<DeadlineStanding> changed = new ArrayList<>();
        for (Clock clock : record.clocks.values()) {
            if (before == null || !clock.equals(before.clocks.get(clock.key()))) {
                changed.add(clock.standing());
            }
        }
        return changed;
    }
}
