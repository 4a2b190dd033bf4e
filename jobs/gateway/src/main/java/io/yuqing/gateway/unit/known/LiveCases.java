/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.desk.cases.source.KafkaCases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Those of Kafka. */
public final class LiveCases implements UnitCases {
    private static final String READING = "事项记录正在读取，请稍后刷新。";

    private final KafkaCases cases;

    public LiveCases(KafkaCases cases) {
        this.cases = cases;
    }

    @Override
    public Optional<String> trouble() {
        return cases.isReady() ? Optional.empty() : Optional.of(READING);
    }

    @Override
    public CasePlan plan() {
        return cases.plan();
    }

    @Override
    public List<CaseRecord> all() {
        return cases.all();
    }

    @Override
    public Optional<CaseRecord> find(String caseId) {
        return cases.find(caseId).filter(record -> record.caseId.equals(caseId));
    }

    @Override
    public Optional<CaseRecord> ofAlert(String toldAs) {
        return cases.ofAlert(toldAs);
    }

    @Override
    public List<CaseEvent> history(String caseId) {
        return cases.history(caseId);
    }

    @Override
    public Optional<String> text(String actionId) {
        return cases.text(actionId);
    }

    @Override
    public Optional<CaseEvent> await(String actionId, Duration patience) {
        return cases.await(actionId, patience);
    }

    @Override
    public void append(CaseAct.Written act) throws CaseLogException {
        cases.append(act);
    }
}
