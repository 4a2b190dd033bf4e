/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.alert.episode.AlertOptions;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.domain.alert.judge.RiskWeights;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.SubjectHead;
import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.count.WindowTally;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Incarnation;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.SubjectState;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.alert.EvidenceJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts a subject and evaluates the rules on it. Counting and evaluating share state and operator,
 * so that no count can overtake the rule that should see it. The logic is in {@link SubjectCounter}
 * and {@link SubjectAlerts}; here are state, timers and outputs.
 */
public final class SubjectFunction
        extends KeyedBroadcastProcessFunction<String, SubjectDelta, Announcement, WindowRow>
        implements CheckpointedFunction {
    public static final MapStateDescriptor<String, String> RULES = ControlState.descriptor("rules");

    /** Seven past days and the present one: what the baseline of a 24 h burst rule looks at. */
    static final long HISTORY = Duration.ofDays(9).toMillis();

    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final int SAMPLES = 5;

    private final long retention;
    private final long life;
    private final RiskWeights weights;
    private final List<ControlRecord> startRules;
    private final VersionStart versions;
    private transient ValueState<byte[]> subjects;
    private transient MapState<Long, byte[]> hours;
    private transient MapState<String, byte[]> watches;
    private transient ControlState<Rule> rules;
    private transient RuleBook book;
    private transient KnownVolumes volumes;
    private transient Incarnation incarnation;
    private transient AlertOptions alerts;
    private transient Counter fired;

    /**
     * @param life how long after its last item a subject is remembered for rules over its whole
     *     life
     */
    public SubjectFunction(
            Duration retention,
            Duration life,
            RiskWeights weights,
            List<ControlRecord> startRules,
            VersionStart versions) {
        this.retention = retention.toMillis();
        this.life = life.toMillis();
        this.weights = weights;
        this.startRules = new ArrayList<>(startRules);
        this.versions = versions;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        incarnation = Incarnation.of(context, getRuntimeContext(), versions);
        Counter refused = getRuntimeContext().getMetricGroup().counter(MetricNames.CONTROL_REFUSED);
        rules = ControlState.of(context, RULES, new RuleCodec(), startRules, refused);
        book = new RuleBook(rules.inForce());
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        incarnation.store();
    }

    @Override
    public void open(OpenContext context) {
        subjects =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "subject",
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        hours =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "hours",
                                        Types.LONG,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        watches =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "watches",
                                        Types.STRING,
                                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
        alerts =
                new AlertOptions(
                        retention, weights, EvidenceJson::write, incarnation.versionBase());
        fired = getRuntimeContext().getMetricGroup().counter(MetricNames.ALERTS_FIRED);
        volumes = new KnownVolumes();
    }

    @Override
    public void processElement(
            SubjectDelta delta, ReadOnlyContext context, Collector<WindowRow> out)
            throws Exception {
        byte[] bytes = subjects.value();
        SubjectState state = bytes == null ? new SubjectState() : SubjectState.ofBytes(bytes);
        SubjectHead head =
                state.head.length == 0 ? new SubjectHead() : SubjectHead.ofBytes(state.head);
        SubjectCounter counter = new SubjectCounter(head, new HoursInState(hours));
        Slices slices = Slices.ofBytes(delta.slices);
        state.firstMinute = Math.min(state.firstMinute, slices.number(0));
        boolean otherTopics = !delta.topics.isEmpty() && !delta.topics.equals(state.topics);
        if (otherTopics) {
            state.topics = delta.topics;
        }
        state.samples = Samples.heaviest(state.samples, delta.samples, SAMPLES);
        SubjectKind kind = SubjectKey.kindOf(delta.subject);
        state.first = Samples.kept(Samples.earlier(kind, state.first, delta.first), delta.time);
        for (WindowTally changed : counter.add(slices)) {
            out.collect(WindowRow.of(delta.subject, changed));
        }
        Volumes all = volumes.known(context.getBroadcastState(KnownVolumes.STATE));
        SubjectAlerts watch = alertsOf(delta.subject, state, counter, all);
        // Rules for topics that were not known until now have seen none of the minutes before.
        watch.onCounted(
                otherTopics ? counter.storedMinutes() : slices.numbers(),
                context.timerService().currentWatermark());
        emit(watch.steps(), context::output);
        counter.store();
        state.head = head.toBytes();
        schedule(delta.subject, state, counter, context.timerService());
        subjects.update(state.toBytes());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<WindowRow> out)
            throws Exception {
        SubjectState state = SubjectState.ofBytes(subjects.value());
        state.timer = Long.MAX_VALUE;
        String subject = context.getCurrentKey();
        SubjectHead head = SubjectHead.ofBytes(state.head);
        SubjectCounter counter = new SubjectCounter(head, new HoursInState(hours));
        Volumes all = volumes.known(context.getBroadcastState(KnownVolumes.STATE));
        SubjectAlerts watch = alertsOf(subject, state, counter, all);
        watch.onTime(Math.max(time, context.timerService().currentWatermark()));
        emit(watch.steps(), context::output);
        counter.forget(time - retention, time - history(subject));
        boolean lifeIsOver = time >= endOfLife(subject, counter);
        if (head.isEmpty() && state.check == Long.MAX_VALUE && lifeIsOver) {
            subjects.clear();
            hours.clear();
            watches.clear();
            return;
        }
        state.head = head.toBytes();
        schedule(subject, state, counter, context.timerService());
        subjects.update(state.toBytes());
    }

    @Override
    public void processBroadcastElement(
            Announcement announcement, Context context, Collector<WindowRow> out) throws Exception {
        if (announcement.rule != null) {
            if (rules.take(announcement.rule).isPresent()) {
                book = new RuleBook(rules.inForce());
            }
        } else {
            volumes.take(
                    announcement.volumes,
                    Math.max(history(SubjectKind.TOPIC), history(SubjectKind.THREAD)),
                    context.getBroadcastState(KnownVolumes.STATE));
        }
    }

    private SubjectAlerts alertsOf(
            String subject, SubjectState state, SubjectCounter counter, Volumes all) {
        Observations observations = new Observations(subject, state, counter, all);
        return new SubjectAlerts(observations, state, book, watches, alerts);
    }

    /** How long the totals of hours are needed: what any rule compares with. */
    private long history(String subject) {
        return history(SubjectKey.kindOf(subject));
    }

    private long history(SubjectKind kind) {
        return Math.max(HISTORY, book.reachMillis(kind) + DAY);
    }

    /** When nothing asks for the subject any more. */
    private long endOfLife(String subject, SubjectCounter counter) {
        return book.hasLifeRules(SubjectKey.kindOf(subject))
                ? Window.M1.endOf(counter.newestMinute()) + life
                : Long.MIN_VALUE;
    }

    private void emit(List<AlertRow> steps, AlertOutput output) {
        for (AlertRow step : steps) {
            if (step.reason.alarms()) {
                fired.inc();
            }
            output.emit(SideOutputs.ALERTS, step);
        }
    }

    private void schedule(
            String subject, SubjectState state, SubjectCounter counter, TimerService timers) {
        long next = Math.min(state.check, counter.nextForgetting(retention, history(subject)));
        if (next == Long.MAX_VALUE) {
            next = Math.max(endOfLife(subject, counter), timers.currentWatermark() + 1);
        }
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
        void emit(OutputTag<AlertRow> tag, AlertRow row);
    }
}
