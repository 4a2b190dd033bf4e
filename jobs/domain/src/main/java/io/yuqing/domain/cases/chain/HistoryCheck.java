/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.chain;

import static java.util.Comparator.comparingLong;

import io.yuqing.domain.cases.chain.ChainFault.Kind;
import io.yuqing.domain.cases.record.CaseEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Holds the stored events of all cases against each other, their seals, and the log. */
public final class HistoryCheck {
    private final ChainCheck chains;

    public HistoryCheck(Canon canon) {
        chains = new ChainCheck(canon);
    }

    /**
     * @param rows by case, each as stored
     * @param seals all of them, in any order; of old ones that were dropped, a beginning
     */
    public Optional<ChainFault> verify(Map<String, List<CaseEvent>> rows, List<Seal> seals) {
        for (List<CaseEvent> one : new TreeMap<>(rows).values()) {
            Optional<ChainFault> fault = chains.verify(one);
            if (fault.isPresent()) {
                return fault;
            }
        }
        Seal before = null;
        for (Seal seal : seals.stream().sorted(comparingLong(Seal::offset)).toList()) {
            boolean first = seal.prev().isEmpty();
            Seal prev = first ? Seal.NONE : before;
            if (prev != null && !fits(rows, prev, seal)) {
                return Optional.of(broken(seal));
            }
            before = seal;
        }
        return Optional.empty();
    }

    private static ChainFault broken(Seal seal) {
        String detail =
                "the seal of %s was changed, or a case or the last events of one are missing";
        return new ChainFault(Kind.SEAL_BROKEN, "", 0, detail.formatted(seal.day()));
    }

    /** Whether a seal is that of the events between it and the one before. */
    private static boolean fits(Map<String, List<CaseEvent>> rows, Seal before, Seal seal) {
        Map<String, Seal.Head> heads = new TreeMap<>();
        rows.forEach(
                (caseId, events) -> {
                    for (CaseEvent event : events) {
                        long offset = event.cause().offset();
                        if (offset > before.offset() && offset < seal.offset()) {
                            heads.put(caseId, new Seal.Head(event.seq(), event.hash()));
                        }
                    }
                });
        return before.next(seal.day(), seal.offset(), heads).equals(seal);
    }

    /**
     * The first row that is not as the events on Kafka have it.
     *
     * @param told by case, as the log brought them about
     */
    public static Optional<ChainFault> compare(
            Map<String, List<CaseEvent>> told, Map<String, List<CaseEvent>> rows) {
        Set<String> all = new HashSet<>(told.keySet());
        all.addAll(rows.keySet());
        for (String caseId : all.stream().sorted().toList()) {
            Optional<ChainFault> fault =
                    compare(
                            caseId,
                            told.getOrDefault(caseId, List.of()),
                            rows.getOrDefault(caseId, List.of()));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<ChainFault> compare(
            String caseId, List<CaseEvent> told, List<CaseEvent> rows) {
        if (rows.isEmpty()) {
            return Optional.of(
                    new ChainFault(Kind.REMOVED, caseId, 0, "the whole case is missing"));
        }
        for (int i = 0; i < Math.max(told.size(), rows.size()); i++) {
            boolean gone = i >= rows.size();
            if (gone || i < told.size() && rows.get(i).seq() > told.get(i).seq()) {
                return Optional.of(
                        new ChainFault(
                                Kind.REMOVED, caseId, told.get(i).seq(), "the log has this event"));
            }
            long seq = rows.get(i).seq();
            if (i >= told.size()) {
                return Optional.of(
                        new ChainFault(Kind.ADDED, caseId, seq, "the log has no such event"));
            }
            if (!rows.get(i).equals(told.get(i))) {
                return Optional.of(
                        new ChainFault(Kind.CHANGED, caseId, seq, "the log has another event"));
            }
        }
        return Optional.empty();
    }
}
