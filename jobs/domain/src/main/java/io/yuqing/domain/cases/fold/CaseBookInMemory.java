/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.cases.fold;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A book for checks and tests: whoever has the log has it again. */
public final class CaseBookInMemory implements CaseBook {
    private final Map<String, CaseRecord> cases = new TreeMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Map<String, String> followed = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private CasePlan plan = CasePlan.BARE;
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
        return read.contains(actionId);
    }

    @Override
    public void read(String actionId) {
        read.add(actionId);
    }
}
