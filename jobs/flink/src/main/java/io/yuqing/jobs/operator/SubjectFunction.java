/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.domain.alert.AlertInstance;
import io.yuqing.domain.count.HourStore;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.domain.count.WindowTally;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.RuleBookChange;
import io.yuqing.jobs.MetricNames;
import io.yuqing.jobs.control.ControlException;
import io.yuqing.jobs.control.ControlRecord;
import io.yuqing.jobs.control.RuleCodec;
import io.yuqing.jobs.model.AlertRow;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectState;
import io.yuqing.jobs.model.WindowRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts a subject and evaluates the rules on it. Counting and evaluating share state and operator,
 * so that no count can overtake the rule that should see it. The logic is in {@link SubjectCounter}
 * and {@link SubjectAlerts}; here are state, timers and outputs.
 */
final class SubjectFunction
        extends KeyedBroadcastProcessFunction<String, SubjectDelta, ControlRecord, WindowRow> {
    static final MapStateDescriptor<String, String> RULES =
            new MapStateDescriptor<>("rules", Types.STRING, Types.STRING);

    /** Seven past days and the present one: what the baseline of a 24 h burst rule looks at. */
    private static final long HISTORY = Duration.ofDays(9).toMillis();

    private static final int SAMPLES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(SubjectFunction.class);

    private final long retention;
    private final List<ControlRecord> startRules;
    private transient ValueState<SubjectState> subjects;
    private transient MapState<Long, byte[]> hours;
    private transient MapState<String, AlertInstance> alerts;
    private transient RuleBook rules;
    private transient Counter fired;
    private transient Counter refused;

    SubjectFunction(Duration retention, List<ControlRecord> startRules) {
        this.retention = retention.toMillis();
        this.startRules = new ArrayList<>(startRules);
    }

    @Override
    public void open(OpenContext context) {
        subjects =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("subject", SubjectState.class));
        hours =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "hours",
                                        Types.LONG,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        alerts =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "alerts", Types.STRING, Types.POJO(AlertInstance.class)));
        fired = getRuntimeContext().getMetricGroup().counter(MetricNames.ALERTS_FIRED);
        refused = getRuntimeContext().getMetricGroup().counter(MetricNames.CONTROL_REFUSED);
    }

    @Override
    public void processElement(
            SubjectDelta delta, ReadOnlyContext context, Collector<WindowRow> out)
            throws Exception {
        SubjectState state = subjects.value();
        if (state == null) {
            state = new SubjectState();
        }
        SubjectHead head =
                state.head.length == 0 ? new SubjectHead() : SubjectHead.ofBytes(state.head);
        SubjectCounter counter = new SubjectCounter(head, new HoursInState(hours));
        Slices slices = Slices.ofBytes(delta.slices);
        state.firstMinute = Math.min(state.firstMinute, slices.number(0));
        if (!delta.topics.isEmpty()) {
            state.topics = delta.topics;
        }
        state.samples = Samples.heaviest(state.samples, delta.samples, SAMPLES);
        SubjectAlerts watch =
                alertsOf(delta.subject, state, counter, context.getBroadcastState(RULES));
        // Slice by slice: a rule must not see what came after the minute it judges.
        for (int i = 0; i < slices.size(); i++) {
            counter.add(slices.number(i), slices.tally(i));
            watch.onCounted(slices.number(i), delta.time);
        }
        for (WindowTally changed : counter.changes()) {
            out.collect(WindowRow.of(delta.subject, changed));
        }
        emit(watch.steps(), context::output);
        counter.store();
        state.head = head.toBytes();
        schedule(state, counter, context.timerService());
        subjects.update(state);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<WindowRow> out)
            throws Exception {
        SubjectState state = subjects.value();
        state.timer = Long.MAX_VALUE;
        SubjectHead head = SubjectHead.ofBytes(state.head);
        SubjectCounter counter = new SubjectCounter(head, new HoursInState(hours));
        SubjectAlerts watch =
                alertsOf(context.getCurrentKey(), state, counter, context.getBroadcastState(RULES));
        watch.onTime(time);
        emit(watch.steps(), context::output);
        counter.forget(time - retention, time - HISTORY);
        if (head.isEmpty() && !watch.anyLive()) {
            subjects.clear();
            hours.clear();
            alerts.clear();
            return;
        }
        state.head = head.toBytes();
        schedule(state, counter, context.timerService());
        subjects.update(state);
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<WindowRow> out) throws Exception {
        RuleBook book = rules(context.getBroadcastState(RULES).immutableEntries());
        try {
            Rule rule = RuleCodec.read(change);
            if (book.apply(rule) != RuleBookChange.IGNORED_OLD_REVISION) {
                context.getBroadcastState(RULES).put(rule.id(), change.json);
                LOG.info("rule {} revision {} is in force", rule.id(), rule.revision());
            }
        } catch (ControlException e) {
            refused.inc();
            LOG.warn("A rule was refused, the one before stays in force: {}", e.getMessage());
        }
    }

    private SubjectAlerts alertsOf(
            String subject,
            SubjectState state,
            SubjectCounter counter,
            ReadOnlyBroadcastState<String, String> stored)
            throws Exception {
        return new SubjectAlerts(subject, state, counter, rules(stored.immutableEntries()), alerts);
    }

    private RuleBook rules(Iterable<Map.Entry<String, String>> stored) throws ControlException {
        if (rules == null) {
            rules = new RuleBook();
            for (ControlRecord rule : startRules) {
                rules.apply(RuleCodec.read(rule));
            }
            for (Map.Entry<String, String> rule : stored) {
                rules.apply(RuleCodec.read(ControlRecord.of(rule.getKey(), rule.getValue())));
            }
        }
        return rules;
    }

    private void emit(List<AlertRow> steps, AlertOutput output) {
        for (AlertRow step : steps) {
            if (SubjectAlerts.fired(step)) {
                fired.inc();
            }
            output.emit(SideOutputs.ALERTS, step);
        }
    }

    private void schedule(SubjectState state, SubjectCounter counter, TimerService timers) {
        long next =
                Math.min(
                        Math.min(state.minuteCheck, state.hourCheck),
                        counter.nextForgetting(retention, HISTORY));
        if (next == Long.MAX_VALUE || state.timer <= next) {
            return;
        }
        if (state.timer != Long.MAX_VALUE) {
            timers.deleteEventTimeTimer(state.timer);
        }
        timers.registerEventTimeTimer(next);
        state.timer = next;
    }

    /** The side-output method that the two kinds of context share. */
    private interface AlertOutput {
        void emit(org.apache.flink.util.OutputTag<AlertRow> tag, AlertRow row);
    }

    private record HoursInState(MapState<Long, byte[]> hours) implements HourStore {
        @Override
        public byte[] get(long hour) {
            try {
                return hours.get(hour);
            } catch (Exception e) {
                throw new IllegalStateException("reading the hours of a subject failed", e);
            }
        }

        @Override
        public void put(long hour, byte[] slices) {
            try {
                hours.put(hour, slices);
            } catch (Exception e) {
                throw new IllegalStateException("writing the hours of a subject failed", e);
            }
        }

        @Override
        public void remove(long hour) {
            try {
                hours.remove(hour);
            } catch (Exception e) {
                throw new IllegalStateException("removing an hour of a subject failed", e);
            }
        }
    }
}
