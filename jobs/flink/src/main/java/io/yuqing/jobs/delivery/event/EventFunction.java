/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.CaseMark;
import io.yuqing.domain.delivery.event.EventDesk;
import io.yuqing.domain.delivery.event.EventMemory;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import io.yuqing.jobs.control.ControlState;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.journal.DeliveryRows;
import io.yuqing.wire.control.ControlBook;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps the memory of one event and lets {@link EventDesk} decide; takes silences over as they
 * come. A silence that is not usable is refused, and the one before stays in force.
 */
public final class EventFunction
        extends KeyedBroadcastProcessFunction<String, EventStep, ControlRecord, Dispatch>
        implements CheckpointedFunction {
    /** As they came, by id; on top of those of the plan. */
    public static final MapStateDescriptor<String, String> SILENCES =
            ControlState.descriptor("silences");

    /** Notices that were withheld for a reason worth a row. */
    public static final OutputTag<DeliveryRow> WITHHELD =
            new OutputTag<>("withheld", TypeInformation.of(DeliveryRow.class));

    /** Steps that cases are made of, numbered as they are known here. */
    public static final OutputTag<AlertNews> FOR_CASES =
            new OutputTag<>("for-cases", TypeInformation.of(AlertNews.class));

    /** Told once more, or not known yet to be so: no step of the alert. */
    private static final Set<DeliveryReason> NO_STEP =
            EnumSet.of(
                    DeliveryReason.REPEATED_VERSION,
                    DeliveryReason.OUTDATED_VERSION,
                    DeliveryReason.LONG_AGO,
                    DeliveryReason.NOT_FIRING,
                    DeliveryReason.NOTHING_NEW,
                    DeliveryReason.CORRECTION_ONLY,
                    DeliveryReason.REMINDED,
                    DeliveryReason.HANDLED);

    private final DeliveryPlan plan;
    private transient ControlState<Silence> silences;
    private transient EventDesk desk;
    private transient ValueState<EventMemory> event;
    private transient ValueState<Long> timer;

    /** By {@link AlertNews#toldAs}. */
    private transient MapState<String, CaseMark> marks;

    private transient Counter steps;
    private transient Counter given;
    private transient Map<DeliveryReason, Counter> withheld;

    public EventFunction(DeliveryPlan plan) {
        this.plan = plan;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        ControlBook<Silence> ofPlan = new ControlBook<>(new SilenceCodec(plan.zone()));
        plan.silences().forEach(ofPlan::take);
        Counter refused =
                getRuntimeContext().getMetricGroup().counter(DeliveryMetrics.SILENCES_REFUSED);
        silences = ControlState.of(context, SILENCES, ofPlan, refused);
        desk = deskOfNow();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) {
        // Broadcast state is stored by itself.
    }

    @Override
    public void open(OpenContext context) {
        event =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("event", EventMemory.class));
        timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Long.class));
        marks =
                getRuntimeContext()
                        .getMapState(
                                new MapStateDescriptor<>(
                                        "case-marks", String.class, CaseMark.class));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        steps = metrics.counter(DeliveryMetrics.STEPS);
        given = metrics.counter(DeliveryMetrics.GIVEN);
        withheld = new EnumMap<>(DeliveryReason.class);
        for (DeliveryReason reason : DeliveryReason.values()) {
            withheld.put(reason, metrics.counter(DeliveryMetrics.WITHHELD_PREFIX + reason.code()));
        }
    }

    @Override
    public void processElement(EventStep step, ReadOnlyContext context, Collector<Dispatch> out)
            throws Exception {
        if (step.mark != null) {
            marks.put(step.mark.toldAs, step.mark);
        }
        EventMemory memory = event.value() == null ? new EventMemory() : event.value();
        if (step.news != null) {
            take(memory, step.news, context, out);
        }
        keep(memory, context.timerService());
    }

    private void take(
            EventMemory memory, AlertNews news, ReadOnlyContext context, Collector<Dispatch> out) {
        steps.inc();
        long now = context.timerService().currentProcessingTime();
        emit(desk.onNews(memory, news, now), context, out);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Dispatch> out)
            throws Exception {
        timer.clear();
        EventMemory memory = event.value();
        if (memory != null) {
            // Timers of a time in which the job did not run come all at once: it is now, not then.
            long now = Math.max(time, context.timerService().currentProcessingTime());
            Map<String, CaseMark> said = new HashMap<>();
            for (Map.Entry<String, CaseMark> each : marks.entries()) {
                said.put(each.getKey(), each.getValue());
            }
            emit(desk.onTime(memory, said, now), context, out);
            keep(memory, context.timerService());
        }
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<Dispatch> out) throws Exception {
        if (silences.take(change).isPresent()) {
            desk = deskOfNow();
        }
    }

    private EventDesk deskOfNow() {
        return new EventDesk(plan, new SilenceBook(silences.inForce()));
    }

    private void emit(List<Dispatch> dispatches, ReadOnlyContext context, Collector<Dispatch> out) {
        for (AlertNews step : forCases(dispatches)) {
            context.output(FOR_CASES, step);
        }
        for (Dispatch dispatch : dispatches) {
            if (!dispatch.isWithheld()) {
                given.inc();
                out.collect(dispatch);
                continue;
            }
            withheld.get(dispatch.reason).inc();
            if (dispatch.reason.recorded()) {
                context.output(WITHHELD, DeliveryRows.withheld(dispatch));
            }
        }
    }

    /** Each once, however many channels are told of it. */
    private static Set<AlertNews> forCases(List<Dispatch> dispatches) {
        Set<AlertNews> steps = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Dispatch dispatch : dispatches) {
            if (!NO_STEP.contains(dispatch.reason) && isForCases(dispatch)) {
                steps.add(dispatch.news);
            }
        }
        return steps;
    }

    /** What is silenced opens no case, and what never fired ends none. */
    private static boolean isForCases(Dispatch dispatch) {
        boolean resolved = dispatch.news.state == AlertNews.State.RESOLVED;
        return !dispatch.news.isAboutSource()
                && (dispatch.reason != DeliveryReason.SILENCED || resolved)
                && (dispatch.reason != DeliveryReason.ENDED_UNTOLD || dispatch.news.firedAt > 0);
    }

    private void keep(EventMemory memory, TimerService timers) throws Exception {
        for (String alert : forgotten(memory)) {
            marks.remove(alert);
        }
        Long set = timer.value();
        long next = desk.nextCheck(memory);
        if (set != null && set != next) {
            timers.deleteProcessingTimeTimer(set);
        }
        if (memory.isEmpty()) {
            event.clear();
            timer.clear();
            return;
        }
        event.update(memory);
        if (set == null || set != next) {
            timers.registerProcessingTimeTimer(next);
            timer.update(next);
        }
    }

    private List<String> forgotten(EventMemory memory) throws Exception {
        List<String> forgotten = new ArrayList<>();
        for (String alert : marks.keys()) {
            if (!memory.alerts.containsKey(alert)) {
                forgotten.add(alert);
            }
        }
        return forgotten;
    }
}
