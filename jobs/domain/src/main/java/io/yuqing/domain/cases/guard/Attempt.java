/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.guard;

import io.yuqing.domain.cases.log.By;
import io.yuqing.domain.cases.log.Details;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.domain.time.ShanghaiTime;
import java.time.Instant;
import java.util.Set;

/**
 * Somebody tries to do something in a case.
 *
 * @param record of the case; not changed by guards
 * @param target the case into which it is to go; null if there is none, or it is not known
 * @param at the time of the log, in ms
 */
public record Attempt(CaseRecord record, CaseRecord target, Entry entry, CasePlan plan, long at) {

    EntryType type() {
        return entry.type();
    }

    By by() {
        return entry.by();
    }

    Details details() {
        return entry.details();
    }

    /** All that somebody may act as in this case. */
    Set<ActingRole> roles() {
        return ActingRole.of(by(), plan, category());
    }

    private String category() {
        return record.category.isEmpty() ? text(EntryDetail.CATEGORY) : record.category;
    }

    boolean isByDesk() {
        return by().via().provesDuty() && plan.isDesk(by().unit(), category());
    }

    String text(EntryDetail detail) {
        return entry.details().text(detail);
    }

    /** The part of whoever acts; null if they have none. */
    UnitTask ownPart() {
        return record.part(entry.by().acting());
    }

    /** A time as whoever reads the answer has it on the wall. */
    String clock(long time) {
        return ShanghaiTime.shortMoment(Instant.ofEpochMilli(time), Instant.ofEpochMilli(at));
    }
}
