/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.rule.Level;

/** To which case a step of an alert belongs, and what it does there. */
final class AlertIntake {
    private static final String FIRING = "firing";
    private static final String PENDING = "pending";

    private final CaseBook book;
    private final CaseHistory history;

    AlertIntake(CaseBook book, CaseHistory history) {
        this.book = book;
        this.history = history;
    }

    FoldResult take(Entry entry, long at) {
        Details step = entry.details();
        Level level = Level.find(step.text(EntryDetail.LEVEL)).orElse(Level.BLUE);
        boolean opinion =
                !step.text(EntryDetail.SUBJECT_KIND).equals(AlertNews.SOURCE)
                        && !step.text(EntryDetail.STATE).equals(PENDING)
                        && step.has(EntryDetail.TOLD_AS);
        if (!opinion) {
            return FoldResult.NOTHING;
        }
        String eventKey = eventKey(entry);
        CaseRecord newest = newest(book, eventKey);
        AlertRef known = newest == null ? null : newest.alerts.get(step.text(EntryDetail.TOLD_AS));
        if (known != null && step.number(EntryDetail.VERSION) <= known.version()) {
            return FoldResult.NOTHING;
        }
        if (newest != null && newest.isOpen()) {
            return attach(newest, known, entry, level, at);
        }
        boolean calls =
                step.text(EntryDetail.STATE).equals(FIRING)
                        && level.compareTo(book.plan().openFrom()) >= 0
                        && (known == null || level.compareTo(known.level()) > 0);
        if (!calls) {
            return FoldResult.NOTHING;
        }
        CasePlan plan = book.plan();
        boolean again = newest != null && at - newest.endedAt < plan.reopenWithin().toMillis();
        return again ? reopen(newest, entry, level, at) : open(eventKey, entry, level, at);
    }

    /** Where the desk split a case, its parts stay apart. */
    private String eventKey(Entry entry) {
        return book.followed(entry.details().text(EntryDetail.TOLD_AS))
                .or(() -> book.followed(subject(entry.details())))
                .orElse(entry.eventKey());
    }

    /** The newest case of an event, or the one that it went into; null if that is long ago. */
    static CaseRecord newest(CaseBook book, String eventKey) {
        int ordinal = book.ordinal(eventKey);
        CaseRecord record =
                ordinal == 0 ? null : book.find(CaseIds.caseId(eventKey, ordinal)).orElse(null);
        while (record != null && !record.mergedInto.isEmpty()) {
            record = book.find(record.mergedInto).orElse(null);
        }
        return record;
    }

    private FoldResult attach(
            CaseRecord record, AlertRef known, Entry entry, Level level, long at) {
        boolean firing = entry.details().text(EntryDetail.STATE).equals(FIRING);
        boolean news =
                known == null
                        ? firing
                        : known.firing() != firing || level.compareTo(known.level()) > 0;
        if (!news) {
            return FoldResult.NOTHING;
        }
        Change change = Change.of(record, entry, book.plan(), at);
        note(change, level);
        return FoldResult.of(history.write(change));
    }

    private FoldResult reopen(CaseRecord record, Entry entry, Level level, long at) {
        Change change = Change.of(record, entry, book.plan(), at);
        change.cause = change.cause.as(EntryType.REOPEN, entry.details());
        EndEffects.reopen(change);
        note(change, level);
        return FoldResult.of(history.write(change));
    }

    private FoldResult open(String eventKey, Entry entry, Level level, long at) {
        CaseRecord record = new CaseRecord();
        record.eventKey = eventKey;
        record.ordinal = book.ordinal(eventKey) + 1;
        record.caseId = CaseIds.caseId(eventKey, record.ordinal);
        record.source = OpenSource.ALERT.code();
        record.title = entry.details().text(EntryDetail.TITLE);
        record.category = entry.details().text(EntryDetail.CATEGORY);
        record.level = level;
        Change change = Change.opening(record, entry, book.plan(), at);
        note(change, level);
        new Clockwork(change).startOfCase();
        book.opened(eventKey, record.ordinal);
        return FoldResult.of(history.write(change));
    }

    /** An alert that rises counts for more than what a person thought of it before. */
    private static void note(Change change, Level level) {
        CaseRecord record = change.record;
        Details step = change.details();
        String toldAs = step.text(EntryDetail.TOLD_AS);
        AlertRef known = record.alerts.get(toldAs);
        Level highest = known != null && known.level().compareTo(level) > 0 ? known.level() : level;
        record.alerts.put(
                toldAs,
                new AlertRef(
                        toldAs,
                        step.text(EntryDetail.ALERT_ID),
                        subject(step),
                        highest,
                        step.text(EntryDetail.STATE).equals(FIRING),
                        step.number(EntryDetail.VERSION)));
        record.platforms.addAll(step.texts(EntryDetail.PLATFORMS));
        record.firstPostAt = earlier(record.firstPostAt, step.number(EntryDetail.FIRST_POST_AT));
        record.detectedAt = earlier(record.detectedAt, step.number(EntryDetail.DETECTED_AT));
        if (level.compareTo(record.levelMachine) > 0) {
            record.levelMachine = level;
            if (level.compareTo(record.level) > 0) {
                record.level = level;
                new Clockwork(change).reconsider();
            }
        }
    }

    static String subject(Details step) {
        String id = step.text(EntryDetail.SUBJECT_ID);
        return id.isEmpty() ? "" : step.text(EntryDetail.SUBJECT_KIND) + "/" + id;
    }

    /** Where 0 is no time. */
    static long earlier(long one, long other) {
        return one == 0 ? other : other == 0 ? one : Math.min(one, other);
    }
}
