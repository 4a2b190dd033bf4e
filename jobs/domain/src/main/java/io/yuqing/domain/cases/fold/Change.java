/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Cause;
import io.yuqing.domain.cases.record.Move;

/** A case on its way from one event to the next: the copy that effects change. */
final class Change {
    final CaseRecord before;
    final CaseRecord record;
    final Entry entry;
    final CasePlan plan;
    final long at;

    /** What the event says of its cause; an effect may say it in other words. */
    Cause cause;

    private Change(CaseRecord before, CaseRecord record, Entry entry, CasePlan plan, long at) {
        this.before = before;
        this.record = record;
        this.entry = entry;
        this.plan = plan;
        this.at = at;
        this.cause = Cause.of(entry);
        record.seq++;
    }

    static Change of(CaseRecord before, Entry entry, CasePlan plan, long at) {
        return new Change(before, before.copy(), entry, plan, at);
    }

    /** A case that there was not. */
    static Change opening(CaseRecord fresh, Entry entry, CasePlan plan, long at) {
        fresh.openedAt = at;
        return new Change(null, fresh, entry, plan, at);
    }

    Details details() {
        return entry.details();
    }

    String text(EntryDetail detail) {
        return entry.details().text(detail);
    }

    String acting() {
        return entry.by().acting();
    }

    /** When it was done, which may be before it was written down. */
    long happened() {
        return entry.happenedAt(at);
    }

    EntryType type() {
        return cause.type();
    }

    Move move() {
        return new Move(record.seq, type(), acting(), at);
    }
}
