/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import io.yuqing.domain.cases.chain.ChainFault.Kind;
import io.yuqing.domain.cases.record.CaseEvent;
import java.util.List;
import java.util.Optional;

/** Reads the events of one case in the order in which they are stored, and names what is wrong. */
public final class ChainCheck {
    private final Chain chain;

    public ChainCheck(Canon canon) {
        chain = new Chain(canon);
    }

    /**
     * @param rows of one case
     */
    public Optional<ChainFault> verify(List<CaseEvent> rows) {
        String prev = Chain.BEGIN;
        for (int i = 0; i < rows.size(); i++) {
            CaseEvent row = rows.get(i);
            Optional<ChainFault> fault = place(rows, i);
            if (fault.isEmpty()) {
                fault = link(row, prev);
            }
            if (fault.isPresent()) {
                return fault;
            }
            prev = row.hash();
        }
        return Optional.empty();
    }

    private static Optional<ChainFault> place(List<CaseEvent> rows, int i) {
        CaseEvent row = rows.get(i);
        long expected = i + 1L;
        if (row.seq() == expected) {
            return Optional.empty();
        }
        if (row.seq() < expected) {
            return fault(Kind.REPEATED, row, "event %d should stand here".formatted(expected));
        }
        boolean later = rows.subList(i, rows.size()).stream().anyMatch(r -> r.seq() == expected);
        return later
                ? fault(Kind.SWAPPED, row, "it stands before event " + expected)
                : Optional.of(
                        new ChainFault(
                                Kind.REMOVED,
                                row.caseId(),
                                expected,
                                "event %d follows event %d".formatted(row.seq(), expected - 1)));
    }

    private Optional<ChainFault> link(CaseEvent row, String prev) {
        if (!row.prev().equals(prev)) {
            // Its own hash says whether it was put here whole, or written anew.
            return chain.hash(row.prev(), row).equals(row.hash())
                    ? fault(Kind.SWAPPED, row, "it was linked to another event before it")
                    : fault(Kind.CHANGED, row, "it does not follow the event before it");
        }
        return chain.hash(prev, row).equals(row.hash())
                ? Optional.empty()
                : fault(Kind.CHANGED, row, "its hash is not that of what stands in it");
    }

    private static Optional<ChainFault> fault(Kind kind, CaseEvent row, String detail) {
        return Optional.of(new ChainFault(kind, row.caseId(), row.seq(), detail));
    }
}
