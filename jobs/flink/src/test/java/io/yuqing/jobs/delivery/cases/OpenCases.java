/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases;

import io.yuqing.connector.kafka.LogRecord;
import io.yuqing.domain.cases.log.Entry;
import io.yuqing.domain.cases.plan.CalendarEnd;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.cases.CaseDispatches;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Department;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.wire.cases.CaseEntryJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** The function under a clock of the test, with a log that keeps what timers append. */
final class OpenCases implements AutoCloseable {
    final List<String> events = new ArrayList<>();
    final List<CaseStep> steps = new ArrayList<>();
    final List<CaseMark> marks = new ArrayList<>();
    final List<Dispatch> notices = new ArrayList<>();
    final List<CalendarEnd> calendars = new ArrayList<>();

    /** The topic of cases, as compaction leaves it. */
    final Map<String, byte[]> cases = new TreeMap<>();

    /** Entries that timers wrote and nobody has read yet. */
    final List<Entry> appended = new ArrayList<>();

    /** Acts whose texts are struck out. */
    final List<String> struck = new ArrayList<>();

    private final LogStart start;
    private KeyedOneInputStreamOperatorTestHarness<String, LogRecord, CaseStep> harness;

    OpenCases(LogStart start) throws Exception {
        this.start = start;
        open(null);
    }

    private void open(OperatorSubtaskState state) throws Exception {
        harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(
                                new CaseFunction(start, new CaseDispatches(plan()))),
                        record -> CaseFunction.KEY,
                        Types.STRING);
        harness.setup(
                TypeInformation.of(CaseStep.class)
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (state != null) {
            harness.initializeState(state);
        }
        harness.open();
    }

    /** One office hears of everything. */
    private static DeliveryPlan plan() {
        return new DeliveryPlan(
                CountyTime.ZONE,
                Map.of("政府办公室", new Department("政府办公室", List.of("office"), null)),
                List.of(),
                List.of("政府办公室"),
                List.of(),
                Duration.ZERO,
                Map.of(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMinutes(1),
                30,
                null,
                List.of("政府办公室"));
    }

    OperatorSubtaskState snapshot() throws Exception {
        return harness.snapshot(1, 1);
    }

    void restart(OperatorSubtaskState state) throws Exception {
        harness.close();
        open(state);
    }

    void reads(Entry entry) throws Exception {
        reads(entry.offset(), entry.recordedAt(), CaseEntryJson.value(entry.at(0, 0)));
    }

    void reads(long offset, long at, byte[] value) throws Exception {
        harness.processElement(new StreamRecord<>(new LogRecord(offset, at, value)));
        collect();
    }

    void time(long now) throws Exception {
        harness.setProcessingTime(now);
        collect();
    }

    /** How many entries a map in state has. */
    <V> int entries(String name, TypeInformation<V> values) throws Exception {
        KeyedStateBackend<String> backend = harness.getOperator().getKeyedStateBackend();
        backend.setCurrentKey(CaseFunction.KEY);
        MapState<String, V> map =
                backend.getPartitionedState(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        new MapStateDescriptor<>(name, Types.STRING, values));
        int entries = 0;
        for (String ignored : map.keys()) {
            entries++;
        }
        return entries;
    }

    private void collect() {
        for (CaseStep step : harness.extractOutputValues()) {
            steps.add(step);
            if (step.event != null) {
                events.add(new String(step.event, StandardCharsets.UTF_8));
            }
        }
        harness.getOutput().clear();
        for (CaseWrite write : drained(CaseFunction.WRITES)) {
            switch (write.target) {
                case ACTIONS -> appended.add(CaseEntryJson.read(write.value, 0, 0));
                case CASES -> keep(write);
                case TEXTS -> struck.add(write.id);
                case EVENTS -> {}
            }
        }
        marks.addAll(drained(CaseFunction.MARKS));
        notices.addAll(drained(CaseFunction.NOTICES));
        calendars.addAll(drained(CaseFunction.CALENDARS));
    }

    private void keep(CaseWrite write) {
        String key = new String(write.key, StandardCharsets.UTF_8);
        if (write.value == null) {
            cases.remove(key);
        } else {
            cases.put(key, write.value);
        }
    }

    private <T> List<T> drained(OutputTag<T> tag) {
        List<T> all = new ArrayList<>();
        var side = harness.getSideOutput(tag);
        while (side != null && !side.isEmpty()) {
            all.add(side.poll().getValue());
        }
        return all;
    }

    @Override
    public void close() throws Exception {
        harness.close();
    }
}
