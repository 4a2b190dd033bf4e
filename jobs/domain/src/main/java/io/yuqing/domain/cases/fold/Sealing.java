/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.log.EntryDetail;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Closes a day: seals what was added to it, and forgets what ended long ago. */
final class Sealing {
    /** Longer than a year, so that a yearly assessment finds all of it. */
    private static final Duration KEPT_AFTER_END = Duration.ofDays(400);

    private Sealing() {}

    static FoldResult seal(CaseBook book, Entry entry, long at) {
        Map<String, Seal.Head> heads = new TreeMap<>();
        Seal before = book.lastSeal();
        for (CaseRecord record : book.all()) {
            if (record.lastOffset > before.offset()) {
                heads.put(record.caseId, new Seal.Head(record.seq, record.lastHash));
            }
        }
        Seal seal = before.next(entry.details().text(EntryDetail.DAY), entry.offset(), heads);
        book.lastSeal(seal);
        forget(book, at - KEPT_AFTER_END.toMillis());
        return new FoldResult(List.of(), seal);
    }

    private static void forget(CaseBook book, long before) {
        for (CaseRecord record : book.all()) {
            if (!record.isOpen() && record.endedAt < before) {
                book.remove(record.caseId);
            }
        }
        book.forgetRead(before);
    }
}
