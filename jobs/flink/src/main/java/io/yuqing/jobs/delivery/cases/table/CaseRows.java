/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.record.AlertRef;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.domain.cases.record.Clock;
import io.yuqing.domain.cases.record.PublicAnswer;
import io.yuqing.domain.cases.record.UnitTask;
import io.yuqing.jobs.delivery.cases.CaseStep;
import io.yuqing.wire.cases.CaseEventJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.SealJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of some steps, table by table. Each event has one; of a case only how it stands after
 * the last of these steps, with everything that it has: rows are absolute, and their version is the
 * number of the event.
 */
final class CaseRows {
    final List<ToldEvent> events = new ArrayList<>();
    final List<CaseRecord> cases = new ArrayList<>();
    final List<Part<UnitTask>> units = new ArrayList<>();
    final List<Part<Clock>> deadlines = new ArrayList<>();
    final List<Part<PublicAnswer>> answers = new ArrayList<>();
    final List<Part<PlacedOutlet>> outlets = new ArrayList<>();
    final List<Part<AlertRef>> alerts = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();

    private CaseRows() {}

    /**
     * @throws io.yuqing.domain.field.FieldException in one sentence, if one of them cannot be read
     */
    static CaseRows of(List<CaseStep> steps) {
        CaseRows rows = new CaseRows();
        Map<String, CaseRecord> newest = new TreeMap<>();
        for (CaseStep step : steps) {
            if (step.seal != null) {
                rows.seals.add(SealJson.read(step.seal));
            }
            if (step.event != null) {
                String json = new String(step.event, StandardCharsets.UTF_8);
                rows.events.add(new ToldEvent(CaseEventJson.read(step.event), json));
            }
            if (step.record != null) {
                CaseRecord record = CaseRecordJson.read(step.record);
                newest.merge(record.caseId, record, (one, two) -> one.seq > two.seq ? one : two);
            }
        }
        newest.values().forEach(rows::add);
        return rows;
    }

    private void add(CaseRecord record) {
        cases.add(record);
        record.units.values().forEach(task -> units.add(part(record, task)));
        record.clocks.values().forEach(clock -> deadlines.add(part(record, clock)));
        record.alerts.values().forEach(alert -> alerts.add(part(record, alert)));
        for (PublicAnswer answer : record.answers) {
            answers.add(part(record, answer));
            for (int place = 0; place < answer.outlets().size(); place++) {
                outlets.add(
                        part(
                                record,
                                new PlacedOutlet(
                                        answer.answerId(), place, answer.outlets().get(place))));
            }
        }
    }

    private static <T> Part<T> part(CaseRecord record, T what) {
        return new Part<>(record.caseId, record.seq, what);
    }
}
