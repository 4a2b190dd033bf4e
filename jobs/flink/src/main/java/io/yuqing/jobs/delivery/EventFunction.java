/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.domain.delivery.AlertStep;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.EventDesk;
import io.yuqing.domain.delivery.EventMemory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Keeps the memory of one event and lets {@link EventDesk} decide. */
final class EventFunction extends KeyedProcessFunction<String, AlertStep, Dispatch> {
    /** Notices that were withheld for a reason worth a row. */
    static final OutputTag<DeliveryRow> WITHHELD =
            new OutputTag<>("withheld", TypeInformation.of(DeliveryRow.class));

    private final DeliveryPlan plan;
    private transient EventDesk desk;
    private transient ValueState<EventMemory> event;
    private transient ValueState<Long> timer;
    private transient Counter steps;
    private transient Counter given;
    private transient Map<DeliveryReason, Counter> withheld;

    EventFunction(DeliveryPlan plan) {
        this.plan = plan;
    }

    @Override
    public void open(OpenContext context) {
        desk = new EventDesk(plan);
        event =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("event", EventMemory.class));
        timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Long.class));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        steps = metrics.counter(DeliveryMetrics.STEPS);
        given = metrics.counter(DeliveryMetrics.GIVEN);
        withheld = new EnumMap<>(DeliveryReason.class);
        for (DeliveryReason reason : DeliveryReason.values()) {
            withheld.put(reason, metrics.counter(DeliveryMetrics.WITHHELD_PREFIX + reason.code()));
        }
    }

    @Override
    public void processElement(AlertStep step, Context context, Collector<Dispatch> out)
            throws Exception {
        steps.inc();
        EventMemory memory = event.value() == null ? new EventMemory() : event.value();
        long now = context.timerService().currentProcessingTime();
        emit(desk.onStep(memory, step, now), context, out);
        keep(memory, context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Dispatch> out)
            throws Exception {
        timer.clear();
        EventMemory memory = event.value();
        if (memory != null) {
            emit(desk.onTime(memory, time), context, out);
            keep(memory, context.timerService());
        }
    }

    private void emit(List<Dispatch> dispatches, Context context, Collector<Dispatch> out) {
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

    private void keep(EventMemory memory, TimerService timers) throws Exception {
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
}
