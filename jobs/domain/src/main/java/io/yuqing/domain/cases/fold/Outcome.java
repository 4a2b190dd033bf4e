/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.CaseEvent;
import java.util.List;

/**
 * What one entry brought about.
 *
 * @param events in order; none if it was read before, or changed nothing
 * @param seal null but of an entry that seals
 */
public record Outcome(List<CaseEvent> events, Seal seal) {
    static final Outcome NOTHING = new Outcome(List.of(), null);

    public Outcome {
        events = List.copyOf(events);
    }

    static Outcome of(CaseEvent... events) {
        return new Outcome(List.of(events), null);
    }
}
