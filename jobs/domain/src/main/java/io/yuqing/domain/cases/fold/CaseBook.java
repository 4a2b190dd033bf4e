/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.util.List;
import java.util.Optional;

/**
 * All cases as the log has made them so far: what {@link CaseFold} reads and writes, wherever it is
 * kept. A record that was put is not changed any more.
 */
public interface CaseBook {
    CasePlan plan();

    void plan(CasePlan plan);

    /** The time of the last entry, in ms; never goes back. */
    long time();

    void time(long millis);

    Optional<CaseRecord> find(String caseId);

    void put(CaseRecord record);

    void remove(String caseId);

    /** By id, whatever their state. */
    List<CaseRecord> all();

    /** Of the newest case of an event; 0 if it has none. */
    int ordinal(String eventKey);

    /** Notes that an event has a new case. */
    void opened(String eventKey, int ordinal);

    /** The event that the desk made of an alert or a thread when it split a case; else empty. */
    Optional<String> followed(String alertOrSubject);

    void follow(String alertOrSubject, String eventKey);

    /** Whether an act was read before. */
    boolean hasRead(String actionId);

    void read(String actionId, long at);

    /** Acts that were read before a time cannot come again. */
    void forgetRead(long before);

    /** {@link Seal#NONE} if there is none. */
    Seal lastSeal();

    void lastSeal(Seal seal);
}
