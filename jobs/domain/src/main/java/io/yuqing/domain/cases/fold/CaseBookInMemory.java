/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A book for checks and tests: whoever has the log has it again. */
public final class CaseBookInMemory implements CaseBook {
    private final Map<String, CaseRecord> cases = new TreeMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> followed = new HashMap<>();
    private final Map<String, Long> read = new HashMap<>();
    private CasePlan plan = CasePlan.BARE;
    private Seal lastSeal = Seal.NONE;
    private long time;

    @Override
    public CasePlan plan() {
        return plan;
    }

    @Override
    public void plan(CasePlan newPlan) {
        plan = newPlan;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public void time(long millis) {
        time = millis;
    }

    @Override
    public Optional<CaseRecord> find(String caseId) {
        return Optional.ofNullable(cases.get(caseId));
    }

    @Override
    public void put(CaseRecord record) {
        cases.put(record.caseId, record);
    }

    @Override
    public void remove(String caseId) {
        cases.remove(caseId);
    }

    @Override
    public List<CaseRecord> all() {
        return new ArrayList<>(cases.values());
    }

    @Override
    public int ordinal(String eventKey) {
        return ordinals.getOrDefault(eventKey, 0);
    }

    @Override
    public void opened(String eventKey, int ordinal) {
        ordinals.put(eventKey, ordinal);
    }

    @Override
    public Optional<String> followed(String alertOrSubject) {
        return Optional.ofNullable(followed.get(alertOrSubject));
    }

    @Override
    public void follow(String alertOrSubject, String eventKey) {
        followed.put(alertOrSubject, eventKey);
    }

    @Override
    public boolean hasRead(String actionId) {
        return read.containsKey(actionId);
    }

    @Override
    public void read(String actionId, long at) {
        read.put(actionId, at);
    }

    @Override
    public void forgetRead(long before) {
        read.values().removeIf(at -> at < before);
    }

    @Override
    public Seal lastSeal() {
        return lastSeal;
    }

    @Override
    public void lastSeal(Seal seal) {
        lastSeal = seal;
    }
}
