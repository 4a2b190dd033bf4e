/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.unit.known;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Those of Kafka. */
public final class LiveCases implements UnitCases {
    private static final String READING = "事项记录正在读取，请稍后刷新。";

    private final CaseStand stand;
    private final CaseLog log;

    public LiveCases(CaseStand stand, CaseLog log) {
        this.stand = stand;
        this.log = log;
    }

    @Override
    public Optional<String> trouble() {
        return stand.isReady() ? Optional.empty() : Optional.of(READING);
    }

    @Override
    public CasePlan plan() {
        return stand.plan();
    }

    @Override
    public List<CaseRecord> all() {
        return stand.all();
    }

    @Override
    public Optional<CaseRecord> find(String caseId) {
        return stand.find(caseId).filter(record -> record.caseId.equals(caseId));
    }

    @Override
    public Optional<CaseRecord> ofAlert(String toldAs) {
        return stand.ofAlert(toldAs);
    }

    @Override
    public List<CaseEvent> history(String caseId) {
        return stand.history(caseId);
    }

    @Override
    public Optional<String> text(String actionId) {
        return stand.text(actionId);
    }

    @Override
    public Optional<CaseEvent> await(String actionId, Duration patience) {
        return stand.await(actionId, patience);
    }

    @Override
    public void append(CaseAct.Written act) throws CaseLogException {
        log.append(act.entry(), act.text());
    }
}
