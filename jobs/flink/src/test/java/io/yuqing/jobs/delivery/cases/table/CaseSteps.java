/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.fold.CaseBookInMemory;
import io.yuqing.domain.cases.fold.CaseFold;
import io.yuqing.domain.cases.fold.FoldResult;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.SealJson;
import java.util.ArrayList;
import java.util.List;

/** What a log brings about, as the job hands it to the tables. */
final class CaseSteps {
    private CaseSteps() {}

    static List<CaseStep> of(List<Entry> log) {
        CaseFold fold = new CaseFold(CaseEventJson.CANON);
        CaseBook book = new CaseBookInMemory();
        List<CaseStep> steps = new ArrayList<>();
        for (Entry entry : log) {
            FoldResult result = fold.apply(book, entry);
            for (CaseEvent event : result.events()) {
                steps.add(
                        step(
                                CaseEventJson.value(event),
                                book.find(event.caseId()).map(CaseRecordJson::value).orElse(null)));
            }
            if (result.seal() != null) {
                CaseStep step = new CaseStep();
                step.seal = SealJson.value(result.seal());
                steps.add(step);
            }
        }
        return steps;
    }

    static CaseStep step(byte[] event, byte[] record) {
        CaseStep step = new CaseStep();
        step.event = event;
        step.record = record;
        return step;
    }
}
