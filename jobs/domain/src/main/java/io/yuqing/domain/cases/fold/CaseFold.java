/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Canon;
import io.yuqing.domain.cases.chain.Chain;
import io.yuqing.domain.cases.guard.Attempt;
import io.yuqing.domain.cases.guard.Guards;
import io.yuqing.domain.cases.guard.Quoted;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.Via;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseRefusal;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.RefusalReason;
import java.util.ArrayList;
import java.util.List;

/**
 * What the log of cases means: reads one entry after the other, and says what it brought about. A
 * function of the log's order and its times alone; the book is its memory. Has no clock.
 */
public final class CaseFold {
    /** Grows when the same log would give other events; events bear it. */
    public static final int VERSION = 1;

    private final Chain chain;

    public CaseFold(Canon canon) {
        chain = new Chain(canon);
    }

    /** The next entry. One that was read before, under whatever place, brings nothing about. */
    public FoldResult apply(CaseBook book, Entry entry) {
        // What a timer wrote may come too early and come again; the clock knows what it has told.
        if (entry.type() != EntryType.DUE && book.hasRead(entry.actionId())) {
            return FoldResult.NOTHING;
        }
        long at = Math.max(book.time(), entry.recordedAt());
        book.time(at);
        if (entry.type() != EntryType.DUE) {
            book.read(entry.actionId(), at);
        }
        CaseHistory history = new CaseHistory(book, chain);
        if (isForged(entry)) {
            CaseRefusal refusal =
                    new CaseRefusal(
                            RefusalReason.NOT_THEIR_ROLE,
                            "“%s”只由系统写入".formatted(entry.type().text()));
            return FoldResult.of(CaseHistory.astray(entry, refusal, at));
        }
        return switch (entry.type()) {
            case SETTINGS -> settings(book, history, entry, at);
            case SEAL -> Sealing.seal(book, entry, at);
            case ALERT -> new AlertIntake(book, history).take(entry, at);
            case DUE -> new DueFold(book, history).take(entry, at);
            case OPEN -> open(book, history, entry, at);
            default -> command(book, history, entry, at);
        };
    }

    /** Settings come from people, too. */
    private static boolean isForged(Entry entry) {
        return entry.type().isOfMachine()
                && entry.type() != EntryType.SETTINGS
                && entry.by().via() != Via.MACHINE;
    }

    /** Changes no history: only what could not be said so far is said now. */
    private static FoldResult settings(CaseBook book, CaseHistory history, Entry entry, long at) {
        book.plan(entry.settings());
        List<CaseEvent> events = new ArrayList<>();
        for (CaseRecord record : book.all()) {
            Change change = Change.of(record, entry, book.plan(), at);
            if (record.clocks.values().stream().anyMatch(CaseFold::isUndetermined)) {
                new Clockwork(change).determine();
            }
            if (!change.record.clocks.equals(record.clocks)) {
                events.add(history.write(change));
            }
        }
        return new FoldResult(events, null);
    }

    private static boolean isUndetermined(Clock clock) {
        return clock.runs() && clock.dueAt() == 0;
    }

    private static FoldResult open(CaseBook book, CaseHistory history, Entry entry, long at) {
        CaseRecord none = new CaseRecord();
        CaseRefusal refusal = Guards.against(new Attempt(none, null, entry, book.plan(), at));
        CaseRecord present = refusal == null ? present(book, entry) : null;
        if (present != null) {
            refusal =
                    new CaseRefusal(
                            RefusalReason.EVENT_HAS_CASE,
                            "该事件已有事项 %s（%s），请到该事项办理"
                                    .formatted(present.caseId, present.state().text()));
        }
        return refusal == null
                ? new Regrouping(book, history).open(entry, at)
                : FoldResult.of(CaseHistory.astray(entry, refusal, at));
    }

    /** The case that is open about the same event; null if there is none. */
    private static CaseRecord present(CaseBook book, Entry entry) {
        CaseRecord newest = AlertIntake.newest(book, Regrouping.eventKey(entry));
        return newest != null && newest.isOpen() ? newest : null;
    }

    private static FoldResult command(CaseBook book, CaseHistory history, Entry entry, long at) {
        CaseRecord record = book.find(entry.caseId()).orElse(null);
        if (record == null) {
            String sentence = "没有事项 %s，请核对编号".formatted(Quoted.of(entry.caseId()));
            CaseRefusal refusal = new CaseRefusal(RefusalReason.NO_SUCH_CASE, sentence);
            return FoldResult.of(CaseHistory.astray(entry, refusal, at));
        }
        CaseRecord target = book.find(entry.details().text(EntryDetail.INTO)).orElse(null);
        CaseRefusal refusal = Guards.against(new Attempt(record, target, entry, book.plan(), at));
        if (refusal != null) {
            return FoldResult.of(history.refuse(record, entry, refusal, at));
        }
        if (entry.type() == EntryType.MERGE) {
            return new Regrouping(book, history).merge(record, target, entry, at);
        }
        if (entry.type() == EntryType.SPLIT) {
            return new Regrouping(book, history).split(record, entry, at);
        }
        Change change = Change.of(record, entry, book.plan(), at);
        Effects.of(entry.type()).apply(change);
        return FoldResult.of(history.write(change));
    }
}
