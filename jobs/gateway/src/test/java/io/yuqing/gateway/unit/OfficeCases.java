/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.domain.cases.CaseOffice;
import io.yuqing.domain.cases.CasePlans;
import io.yuqing.domain.cases.fold.FoldResult;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.unit.known.UnitCases;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An office in memory, which does at once what is written to its log. */
final class OfficeCases implements UnitCases {
    final CaseOffice office = new CaseOffice(CasePlans.county());
    private final Map<String, String> texts = new HashMap<>();
    private boolean slow;

    /** From now on nobody carries out what is written. */
    synchronized void stop() {
        slow = true;
    }

    synchronized FoldResult act(Entry entry, String text) {
        texts.put(entry.actionId(), text);
        return office.append(entry);
    }

    synchronized FoldResult act(Entry entry) {
        return office.append(entry);
    }

    synchronized int length() {
        return office.log.size();
    }

    synchronized List<CaseEvent> events() {
        return List.copyOf(office.events);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public synchronized CasePlan plan() {
        return office.book.plan();
    }

    @Override
    public synchronized List<CaseRecord> all() {
        return List.copyOf(office.book.all());
    }

    @Override
    public synchronized Optional<CaseRecord> find(String caseId) {
        return office.book.find(caseId);
    }

    @Override
    public synchronized Optional<CaseRecord> ofAlert(String toldAs) {
        return all().stream()
                .filter(record -> record.alerts.containsKey(toldAs))
                .filter(CaseRecord::isOpen)
                .findFirst();
    }

    @Override
    public synchronized List<CaseEvent> history(String caseId) {
        return office.events.stream().filter(event -> event.caseId().equals(caseId)).toList();
    }

    @Override
    public synchronized Optional<String> text(String actionId) {
        return Optional.ofNullable(texts.get(actionId));
    }

    @Override
    public synchronized Optional<CaseEvent> await(String actionId, Duration patience) {
        return office.events.stream()
                .filter(event -> event.cause().actionId().equals(actionId))
                .findFirst();
    }

    @Override
    public synchronized void append(CaseAct.Written act) {
        if (act.text() != null) {
            texts.put(act.text().actionId(), act.text().text());
        }
        if (!slow) {
            office.append(act.entry());
        }
    }
}
