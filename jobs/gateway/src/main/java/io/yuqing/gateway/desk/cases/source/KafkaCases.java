/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.cases.source;

import io.yuqing.control.cases.CaseAct;
import io.yuqing.control.cases.CaseLog;
import io.yuqing.control.cases.CaseLogException;
import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseEvent;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.gateway.config.KafkaSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cases of Kafka, followed once for all who see them while the gateway runs: the desk and the
 * units.
 */
public final class KafkaCases implements CaseSource, AutoCloseable {
    private final CaseStand stand;
    private final CaseLog log;

    private KafkaCases(CaseStand stand, CaseLog log) {
        this.stand = stand;
        this.log = log;
    }

    /** Returns at once, whether Kafka is there or not. */
    public static KafkaCases open(KafkaSettings settings, CaseTopics topics) {
        Map<String, Object> client = new HashMap<>();
        settings.client()
                .stringPropertyNames()
                .forEach(name -> client.put(name, settings.client().getProperty(name)));
        CaseLog log = CaseLog.open(client, topics);
        return new KafkaCases(CaseStand.open(client, topics, null), log);
    }

    @Override
    public String trouble() {
        String sentence = stand.trouble();
        if (sentence != null) {
            return sentence;
        }
        return stand.isReady() ? "" : "事项还没有读完，请稍后再看。";
    }

    @Override
    public boolean isReady() {
        return stand.isReady();
    }

    /** The case of an alert; empty if there is none yet. */
    public Optional<CaseRecord> ofAlert(String toldAs) {
        return stand.ofAlert(toldAs);
    }

    /** Whether it is ready, after waiting for that. */
    public boolean awaitReady(Duration patience) {
        return stand.awaitReady(patience);
    }

    @Override
    public CasePlan plan() {
        return stand.plan();
    }

    @Override
    public Seal lastSeal() {
        return stand.lastSeal();
    }

    @Override
    public List<CaseRecord> all() {
        return stand.all();
    }

    @Override
    public Optional<CaseRecord> find(String id) {
        return stand.find(id);
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
        log.append(act);
    }

    @Override
    public void close() {
        log.close();
        stand.close();
    }
}
