/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.view;

import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.CaseState;
import java.time.Instant;
import java.util.function.BiPredicate;

/** The columns of the list: where cases wait, then what needs watching wherever it waits. */
public enum CaseColumn {
    WAITING("待受理", (record, now) -> record.state() == CaseState.NEW),
    UNASSIGNED("待转办", (record, now) -> record.state() == CaseState.ACCEPTED),
    UNSIGNED("待签收", (record, now) -> record.state() == CaseState.ASSIGNED),
    WORKING("办理中", (record, now) -> record.state() == CaseState.WORKING),
    REPORTED("已反馈待审", (record, now) -> record.state() == CaseState.REPORTED),
    LATE("超时", CaseColumn::isLate),
    SUPERVISED("督办", (record, now) -> !record.supervisedFor.isEmpty()),
    REOPENED("重开", (record, now) -> record.reopened > 0);

    private final String word;
    private final BiPredicate<CaseRecord, Instant> holds;

    CaseColumn(String word, BiPredicate<CaseRecord, Instant> holds) {
        this.word = word;
        this.holds = holds;
    }

    public String word() {
        return word;
    }

    /** Whether a case that is open stands in it. */
    boolean holds(CaseRecord record, Instant now) {
        return record.isOpen() && holds.test(record, now);
    }

    /**
     * Whether a clock of it runs past what is due: what the boards and the commands call 超时, too.
     */
    static boolean isLate(CaseRecord record, Instant now) {
        return TimeLeft.of(record, now).filter(TimeLeft::late).isPresent();
    }
}
