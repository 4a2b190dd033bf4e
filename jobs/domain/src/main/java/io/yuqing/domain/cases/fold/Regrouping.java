/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.CaseIds;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.OpenSource;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import io.yuqing.domain.rule.Level;
import java.util.List;

/** Cases by hand: one is opened, two become one, one becomes two. */
final class Regrouping {
    private static final String THREAD = "thread/";

    private final CaseBook book;
    private final CaseHistory history;

    Regrouping(CaseBook book, CaseHistory history) {
        this.book = book;
        this.history = history;
    }

    /** The event of a case that somebody opens; one click on a mild alert names it. */
    static String eventKey(Entry entry) {
        return entry.eventKey().isEmpty()
                ? CaseIds.manualEvent(entry.actionId())
                : entry.eventKey();
    }

    FoldResult open(Entry entry, long at) {
        CaseRecord record = fresh(eventKey(entry));
        record.title = entry.details().text(EntryDetail.TITLE);
        record.source = entry.details().text(EntryDetail.SOURCE);
        record.category = entry.details().text(EntryDetail.CATEGORY);
        record.levelPerson = Level.find(entry.details().text(EntryDetail.LEVEL)).orElseThrow();
        record.level = record.levelPerson;
        record.firstPostAt = entry.details().number(EntryDetail.FIRST_POST_AT);
        record.detectedAt =
                AlertIntake.earlier(entry.details().number(EntryDetail.DETECTED_AT), at);
        record.platforms.addAll(entry.details().texts(EntryDetail.PLATFORMS));
        for (String alert : entry.details().texts(EntryDetail.ALERTS)) {
            record.alerts.put(alert, new AlertRef(alert, "", "", record.level, true, 0));
        }
        Change change = Change.opening(record, entry, book.plan(), at);
        new Clockwork(change).startOfCase();
        book.opened(record.eventKey, record.ordinal);
        return FoldResult.of(history.write(change));
    }

    /** The other takes the alerts over, and later ones go to it. */
    FoldResult merge(CaseRecord source, CaseRecord target, Entry entry, long at) {
        Change leaves = Change.of(source, entry, book.plan(), at);
        EndEffects.end(leaves, CaseState.MERGED);
        leaves.record.mergedInto = target.caseId;

        Change takes = Change.of(target, entry, book.plan(), at);
        takes.cause =
                takes.cause.as(
                        entry.type(), entry.details().with(EntryDetail.MERGED_FROM, source.caseId));
        Absorption.of(source, takes);
        return FoldResult.of(history.write(leaves), history.write(takes));
    }

    FoldResult split(CaseRecord source, Entry entry, long at) {
        List<String> parted = entry.details().texts(EntryDetail.ALERTS);
        CaseRecord fresh = fresh(CaseIds.splitEvent(entry.actionId()));
        Change stays = Change.of(source, entry, book.plan(), at);
        stays.cause =
                stays.cause.as(
                        entry.type(), entry.details().with(EntryDetail.SPLIT_TO, fresh.caseId));
        for (String alert : parted) {
            AlertRef ref = stays.record.alerts.remove(alert);
            fresh.alerts.put(alert, ref);
            fresh.level = higher(fresh.level, ref.level());
            book.follow(alert, fresh.eventKey);
            if (ref.subject().startsWith(THREAD)) {
                book.follow(ref.subject(), fresh.eventKey);
            }
        }
        CaseEvent first = history.write(stays);

        String title = entry.details().text(EntryDetail.TITLE);
        fresh.title = title.isEmpty() ? source.title : title;
        fresh.source = OpenSource.ALERT.code();
        fresh.category = source.category;
        fresh.levelMachine = fresh.level;
        fresh.accepted = source.accepted;
        fresh.firstPostAt = source.firstPostAt;
        fresh.detectedAt = source.detectedAt;
        fresh.platforms.addAll(source.platforms);
        Change begins = Change.opening(fresh, entry, book.plan(), at);
        begins.cause =
                begins.cause.as(
                        entry.type(), entry.details().with(EntryDetail.SPLIT_FROM, source.caseId));
        new Clockwork(begins).startOfCase();
        book.opened(fresh.eventKey, fresh.ordinal);
        return FoldResult.of(first, history.write(begins));
    }

    private CaseRecord fresh(String eventKey) {
        CaseRecord record = new CaseRecord();
        record.eventKey = eventKey;
        record.ordinal = book.ordinal(eventKey) + 1;
        record.caseId = CaseIds.caseId(eventKey, record.ordinal);
        return record;
    }

    private static Level higher(Level one, Level other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
