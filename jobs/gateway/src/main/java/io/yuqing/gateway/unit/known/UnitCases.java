/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The cases, as far as pages of units read and write them. Thread-safe. */
public interface UnitCases {
    /** Why nothing can be shown yet, in a sentence; empty if all is known. */
    Optional<String> trouble();

    CasePlan plan();

    List<CaseRecord> all();

    /** By its whole id. */
    Optional<CaseRecord> find(String caseId);

    /** The case of an alert; empty if there is none yet. */
    Optional<CaseRecord> ofAlert(String toldAs);

    /** In order; empty of one that ended long ago. */
    List<CaseEvent> history(String caseId);

    /** Empty if an act has no text, or it was struck out. */
    Optional<String> text(String actionId);

    /** What an act brought about; empty if nothing came in this time. */
    Optional<CaseEvent> await(String actionId, Duration patience);

    /**
     * Returns when the log has it.
     *
     * @throws CaseLogException with one sentence if it does not take it
     */
    void append(CaseAct.Written act) throws CaseLogException;
}
