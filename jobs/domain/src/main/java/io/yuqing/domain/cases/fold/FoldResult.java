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
public record FoldResult(List<CaseEvent> events, Seal seal) {
    static final FoldResult NOTHING = new FoldResult(List.of(), null);

    public FoldResult {
        events = List.copyOf(events);
    }

    static FoldResult of(CaseEvent... events) {
        return new FoldResult(List.of(events), null);
    }
}
