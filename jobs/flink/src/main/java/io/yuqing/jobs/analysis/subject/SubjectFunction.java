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
import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleBook;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.analysis.common.Incarnation;
import io.yuqing.jobs.analysis.common.LiveObjects;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.config.VersionStart;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.jobs.model.Announcement;
import io.yuqing.jobs.model.Sample;
import io.yuqing.jobs.model.SubjectDelta;
import io.yuqing.jobs.model.SubjectState;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.wire.alert.EvidenceJson;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.RuleCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Counts a subject and evaluates the rules on it. Counting and evaluating share state and operator,
 * so that no count can overtake the rule that should see it. The logic is in {@link SubjectCounter}
 * and {@link SubjectAlerts}; here are timers and outputs. Runs in a {@link SubjectOperator} only.
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
    private final Duration windowInterval;
    private final long liveBytes;
    private transient LiveObjects.Keys keys;
    private transient WindowWriter windows;
    private transient LiveObjects<LiveSubject> subjects;
    private transient ControlState<Rule> rules;
    private transient RuleBook book;
    private transient KnownVolumes volumes;
    private transient Incarnation incarnation;
    private transient AlertOptions alerts;
    private transient Counter fired;

    /**
     * @param life how long after its last item a subject is remembered for rules over its whole
     *     life
     * @param windowInterval how often a window that changes is written, at most; zero = always
     * @param liveBytes of memory for subjects between two checkpoints, about
     */
    public SubjectFunction(
            Duration retention,
            Duration life,
            RiskWeights weights,
            List<ControlRecord> startRules,
            VersionStart versions,
            Duration windowInterval,
            long liveBytes) {
        this.retention = retention.toMillis();
        this.life = life.toMillis();
        this.weights = weights;
        this.startRules = new ArrayList<>(startRules);
        this.versions = versions;
        this.windowInterval = windowInterval;
        this.liveBytes = liveBytes;
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
        if (!subjects.areStored()) {
            throw new IllegalStateException("a checkpoint was not prepared: subjects changed");
        }
        incarnation.store();
    }

    /** What {@link SubjectOperator} has for it; before it is opened. */
    void attach(
            LiveObjects.Keys keysInForce, Consumer<WindowRow> out, ProcessingTimeService clock) {
        keys = keysInForce;
        windows = new WindowWriter(windowInterval, out, clock);
    }

    /** Writes all that is in memory only: rows that wait, and state. */
    void store() throws Exception {
        windows.writeAll();
        subjects.store();
    }

    @Override
    public void open(OpenContext context) {
        StoredSubjects stored = new StoredSubjects(getRuntimeContext(), windows);
        subjects = new LiveObjects<>(stored::read, keys, liveBytes);
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
        LiveSubject subject = subjects.get(delta.subject);
        SubjectState state = subject.state;
        Slices slices = Slices.ofBytes(delta.slices);
        state.firstMinute = Math.min(state.firstMinute, slices.number(0));
        boolean otherTopics = !delta.topics.isEmpty() && !delta.topics.equals(state.topics);
        if (otherTopics) {
            state.topics = delta.topics;
        }
        state.samples = Samples.heaviest(state.samples, delta.samples, SAMPLES);
        Sample first = Samples.earlier(subject.kind, state.first, delta.first);
        state.first = Samples.kept(first, delta.time);
        subject.counter.add(slices);
        windows.counted(subject, slices);
        SubjectAlerts watch = alertsOf(subject, context);
        // Rules for topics that were not known until now have seen none of the minutes before.
        watch.onCounted(
                otherTopics ? subject.counter.storedMinutes() : slices.numbers(),
                context.timerService().currentWatermark());
        emit(watch.steps(), context::output);
        schedule(subject, context.timerService());
        subjects.updated(subject);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<WindowRow> out)
            throws Exception {
        LiveSubject subject = subjects.get(context.getCurrentKey());
        subject.state.timer = Long.MAX_VALUE;
        SubjectAlerts watch = alertsOf(subject, context);
        watch.onTime(Math.max(time, context.timerService().currentWatermark()));
        emit(watch.steps(), context::output);
        forget(subject, time);
        boolean lifeIsOver = time >= endOfLife(subject);
        if (subject.head.isEmpty() && subject.state.check == Long.MAX_VALUE && lifeIsOver) {
            subjects.remove(subject);
            return;
        }
        schedule(subject, context.timerService());
        subjects.updated(subject);
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

    private SubjectAlerts alertsOf(LiveSubject subject, ReadOnlyContext context) throws Exception {
        Volumes all = volumes.known(context.getBroadcastState(KnownVolumes.STATE));
        return new SubjectAlerts(subject, new Observations(subject, all), book, alerts);
    }

    private void forget(LiveSubject subject, long time) {
        long history = history(subject.kind);
        if (subject.counter.nextForgetting(retention, history) <= time) {
            windows.write(subject);
        }
        subject.counter.forget(time - retention, time - history);
    }

    /** How long the totals of hours are needed: what any rule compares with. */
    private long history(SubjectKind kind) {
        return Math.max(HISTORY, book.reachMillis(kind) + DAY);
    }

    /** When nothing asks for the subject any more. */
    private long endOfLife(LiveSubject subject) {
        return book.hasLifeRules(subject.kind)
                ? Window.M1.endOf(subject.counter.newestMinute()) + life
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

    private void schedule(LiveSubject subject, TimerService timers) {
        SubjectState state = subject.state;
        long forgetting = subject.counter.nextForgetting(retention, history(subject.kind));
        long next = Math.min(state.check, forgetting);
        if (next == Long.MAX_VALUE) {
            next = Math.max(endOfLife(subject), timers.currentWatermark() + 1);
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
