/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.FoldResult;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.log.EntryType;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.wire.cases.CaseEventJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The log of cases read again from its beginning: what must stand in all its images. */
final class LogRefold {
    /** By case, without what is about none. */
    final Map<String, List<CaseEvent>> told = new TreeMap<>();

    final List<Seal> seals = new ArrayList<>();

    /** Of the texts that must be there, by act. */
    final Map<String, String> digests = new LinkedHashMap<>();

    /** Acts whose texts must be gone. */
    final Set<String> struck = new TreeSet<>();

    private final CaseBook book = new CaseBookInMemory();
    private final CaseFold fold = new CaseFold(CaseEventJson.CANON);

    private int leftOut;

    /** The next of it cannot be read. */
    void leaveOut() {
        leftOut++;
    }

    /** Empty if everything could be read. */
    String leftOutText() {
        return leftOut == 0 ? "" : "日志中有 " + leftOut + " 条读不懂，通知作业也不采用。";
    }

    /** The next of it. */
    void read(Entry entry) {
        if (entry.hasText() && !book.hasRead(entry.actionId())) {
            digests.put(entry.actionId(), entry.textDigest());
        }
        FoldResult result = fold.apply(book, entry);
        for (CaseEvent event : result.events()) {
            if (event.seq() > 0) {
                told.computeIfAbsent(event.caseId(), id -> new ArrayList<>()).add(event);
            }
            if (event.cause().type() == EntryType.STRIKE && !event.isRefused()) {
                String struckOut = event.cause().details().text(EntryDetail.ENTRY);
                digests.remove(struckOut);
                struck.add(struckOut);
            }
        }
        if (result.seal() != null) {
            seals.add(result.seal());
        }
    }

    /** Events of entries up to a place of the log. */
    Map<String, List<CaseEvent>> toldUntil(long offset) {
        Map<String, List<CaseEvent>> until = new TreeMap<>();
        told.forEach(
                (caseId, events) -> {
                    List<CaseEvent> early =
                            events.stream()
                                    .filter(event -> event.cause().offset() <= offset)
                                    .toList();
                    if (!early.isEmpty()) {
                        until.put(caseId, early);
                    }
                });
        return until;
    }

    long events() {
        return told.values().stream().mapToLong(List::size).sum();
    }
}
