/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.source;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All cases, and the way to do something with them. Thread-safe. */
public interface CaseSource {
    /**
     * Why what it says may be old, or nothing can be written, in a sentence; empty if all is well.
     */
    String trouble();

    /** Whether there is anything to show yet. */
    boolean isReady();

    CasePlan plan();

    Seal lastSeal();

    List<CaseRecord> all();

    /**
     * @param id whole, or short if no other begins so
     */
    Optional<CaseRecord> find(String id);

    /** In order; empty of a case that ended long ago. */
    List<CaseEvent> history(String caseId);

    /** Empty if there is none, or it was struck out. */
    Optional<String> text(String actionId);

    /** What an act brought about, as soon as it is known; empty if it is not in this time. */
    Optional<CaseEvent> await(String actionId, Duration patience);

    /**
     * Returns when it is stored.
     *
     * @throws CaseLogException in one sentence if it is not
     */
    void append(CaseAct.Written act) throws CaseLogException;
}
