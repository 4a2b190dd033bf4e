/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.domain.cases.chain.Seal;
import io.yuqing.domain.cases.fold.CaseBook;
import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.wire.cases.CasePlanJson;
import io.yuqing.wire.cases.CaseRecordJson;
import io.yuqing.wire.cases.SealJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * All cases in the keyed state of one key, each in its form on the wire. Cases that an entry
 * changes are put into state when all of it went well, so that an entry of which the fold makes
 * nothing but an exception leaves no half of itself.
 */
final class StateCaseBook implements CaseBook {
    private static final TypeInformation<byte[]> BYTES =
            PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO;

    private final MapState<String, byte[]> cases;
    private final MapState<String, Integer> ordinals;
    private final MapState<String, String> followed;
    private final MapState<String, Long> read;
    private final ValueState<byte[]> plan;
    private final ValueState<byte[]> seal;
    private final ValueState<Long> time;

    /** What the entry at hand changed, by id; null: it is to be forgotten. */
    private final Map<String, CaseRecord> changed = new TreeMap<>();

    /** Read once; null: not yet. */
    private CasePlan inForce;

    StateCaseBook(RuntimeContext context) {
        cases = context.getMapState(new MapStateDescriptor<>("cases", Types.STRING, BYTES));
        ordinals =
                context.getMapState(new MapStateDescriptor<>("ordinals", Types.STRING, Types.INT));
        followed =
                context.getMapState(
                        new MapStateDescriptor<>("followed", Types.STRING, Types.STRING));
        read = context.getMapState(new MapStateDescriptor<>("read", Types.STRING, Types.LONG));
        plan = context.getState(new ValueStateDescriptor<>("plan", BYTES));
        seal = context.getState(new ValueStateDescriptor<>("seal", BYTES));
        time = context.getState(new ValueStateDescriptor<>("time", Types.LONG));
    }

    /**
     * A case that an entry changed, as it is kept.
     *
     * @param record null: it was forgotten
     * @param bytes null: it was forgotten
     */
    record Kept(String caseId, CaseRecord record, byte[] bytes) {}

    /** Puts what the entry at hand changed into state. */
    List<Kept> commit() {
        List<Kept> kept = new ArrayList<>();
        changed.forEach(
                (id, record) -> {
                    byte[] bytes = record == null ? null : CaseRecordJson.value(record);
                    if (bytes == null) {
                        Access.run(() -> cases.remove(id));
                    } else {
                        Access.run(() -> cases.put(id, bytes));
                    }
                    kept.add(new Kept(id, record, bytes));
                });
        changed.clear();
        return kept;
    }

    /** Leaves the cases as they were before the entry at hand. */
    void discard() {
        changed.clear();
    }

    @Override
    public CasePlan plan() {
        if (inForce == null) {
            byte[] bytes = Access.get(plan::value);
            inForce = bytes == null ? CasePlan.BARE : CasePlanJson.read(bytes);
        }
        return inForce;
    }

    @Override
    public void plan(CasePlan newPlan) {
        Access.run(() -> plan.update(CasePlanJson.value(newPlan)));
        inForce = newPlan;
    }

    @Override
    public long time() {
        Long millis = Access.get(time::value);
        return millis == null ? 0 : millis;
    }

    @Override
    public void time(long millis) {
        Access.run(() -> time.update(millis));
    }

    @Override
    public Optional<CaseRecord> find(String caseId) {
        if (changed.containsKey(caseId)) {
            return Optional.ofNullable(changed.get(caseId));
        }
        return Optional.ofNullable(Access.get(() -> cases.get(caseId))).map(CaseRecordJson::read);
    }

    @Override
    public void put(CaseRecord record) {
        changed.put(record.caseId, record);
    }

    @Override
    public void remove(String caseId) {
        changed.put(caseId, null);
    }

    @Override
    public List<CaseRecord> all() {
        Map<String, CaseRecord> all = new TreeMap<>();
        for (Map.Entry<String, byte[]> kept : Access.get(cases::entries)) {
            all.put(kept.getKey(), CaseRecordJson.read(kept.getValue()));
        }
        all.putAll(changed);
        all.values().removeIf(record -> record == null);
        return new ArrayList<>(all.values());
    }

    @Override
    public int ordinal(String eventKey) {
        Integer ordinal = Access.get(() -> ordinals.get(eventKey));
        return ordinal == null ? 0 : ordinal;
    }

    @Override
    public void opened(String eventKey, int ordinal) {
        Access.run(() -> ordinals.put(eventKey, ordinal));
    }

    @Override
    public Optional<String> followed(String alertOrSubject) {
        return Optional.ofNullable(Access.get(() -> followed.get(alertOrSubject)));
    }

    @Override
    public void follow(String alertOrSubject, String eventKey) {
        Access.run(() -> followed.put(alertOrSubject, eventKey));
    }

    @Override
    public boolean hasRead(String actionId) {
        return Access.get(() -> read.contains(actionId));
    }

    @Override
    public void read(String actionId, long at) {
        Access.run(() -> read.put(actionId, at));
    }

    @Override
    public void forgetRead(long before) {
        List<String> old = new ArrayList<>();
        for (Map.Entry<String, Long> each : Access.get(read::entries)) {
            if (each.getValue() < before) {
                old.add(each.getKey());
            }
        }
        old.forEach(id -> Access.run(() -> read.remove(id)));
    }

    @Override
    public Seal lastSeal() {
        byte[] bytes = Access.get(seal::value);
        return bytes == null ? Seal.NONE : SealJson.read(bytes);
    }

    @Override
    public void lastSeal(Seal newSeal) {
        Access.run(() -> seal.update(SealJson.value(newSeal)));
    }
}
