/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.record;

import java.util.List;

/**
 * What an entry brought about in a case; also that it was refused. The events of a case are a
 * chain.
 *
 * @param seq from 1 in each case; 0 if a refusal is about no case, and stands in no chain
 * @param fold version of the rules that decided it
 * @param at by the clock of the log, in ms
 * @param from the state before; null if the case did not exist
 * @param deadlines that began, changed or ended
 * @param refusal null if it was done
 * @param prev the hash of the event before; empty of the first
 * @param hash of prev and everything else in it
 */
public record CaseEvent(
        String caseId,
        String eventKey,
        long seq,
        int fold,
        long at,
        Cause cause,
        CaseState from,
        CaseStanding standing,
        List<DeadlineStanding> deadlines,
        CaseRefusal refusal,
        String prev,
        String hash) {

    public CaseEvent {
        deadlines = List.copyOf(deadlines);
    }

    public boolean isRefused() {
        return refusal != null;
    }

    public CaseEvent linked(String newPrev, String newHash) {
        return new CaseEvent(
                caseId, eventKey, seq, fold, at, cause, from, standing, deadlines, refusal, newPrev,
                newHash);
    }
}
