/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.event;

import io.yuqing.domain.delivery.AlertNews;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.event.EventDesk;
import io.yuqing.domain.delivery.event.EventMemory;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.journal.DeliveryRows;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.SilenceCodec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the memory of one event and lets {@link EventDesk} decide; takes silences over as they
 * come. A silence that is not usable is refused, and the one before stays in force.
 */
public final class EventFunction
        extends KeyedBroadcastProcessFunction<String, AlertNews, ControlRecord, Dispatch> {
    /** As they came, by id; on top of those of the plan. */
    public static final MapStateDescriptor<String, String> SILENCES =
            new MapStateDescriptor<>("silences", Types.STRING, Types.STRING);

    private static final Logger LOG = LoggerFactory.getLogger(EventFunction.class);

    /** Notices that were withheld for a reason worth a row. */
    public static final OutputTag<DeliveryRow> WITHHELD =
            new OutputTag<>("withheld", TypeInformation.of(DeliveryRow.class));

    private final DeliveryPlan plan;
    private transient SilenceBook silences;
    private transient EventDesk desk;
    private transient ValueState<EventMemory> event;
    private transient ValueState<Long> timer;
    private transient Counter steps;
    private transient Counter given;
    private transient Counter refused;
    private transient Map<DeliveryReason, Counter> withheld;

    public EventFunction(DeliveryPlan plan) {
        this.plan = plan;
    }

    @Override
    public void open(OpenContext context) {
        event =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("event", EventMemory.class));
        timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Long.class));
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        steps = metrics.counter(DeliveryMetrics.STEPS);
        given = metrics.counter(DeliveryMetrics.GIVEN);
        refused = metrics.counter(DeliveryMetrics.SILENCES_REFUSED);
        withheld = new EnumMap<>(DeliveryReason.class);
        for (DeliveryReason reason : DeliveryReason.values()) {
            withheld.put(reason, metrics.counter(DeliveryMetrics.WITHHELD_PREFIX + reason.code()));
        }
    }

    @Override
    public void processElement(AlertNews news, ReadOnlyContext context, Collector<Dispatch> out)
            throws Exception {
        know(context.getBroadcastState(SILENCES).immutableEntries());
        steps.inc();
        EventMemory memory = event.value() == null ? new EventMemory() : event.value();
        long now = context.timerService().currentProcessingTime();
        emit(desk.onNews(memory, news, now), context, out);
        keep(memory, context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Dispatch> out)
            throws Exception {
        know(context.getBroadcastState(SILENCES).immutableEntries());
        timer.clear();
        EventMemory memory = event.value();
        if (memory != null) {
            // Timers of a time in which the job did not run come all at once: it is now, not then.
            long now = Math.max(time, context.timerService().currentProcessingTime());
            emit(desk.onTime(memory, now), context, out);
            keep(memory, context.timerService());
        }
    }

    @Override
    public void processBroadcastElement(
            ControlRecord change, Context context, Collector<Dispatch> out) throws Exception {
        BroadcastState<String, String> stored = context.getBroadcastState(SILENCES);
        know(stored.immutableEntries());
        try {
            Silence silence = SilenceCodec.read(change, plan.zone());
            if (silences.apply(silence)) {
                stored.put(silence.id(), change.json);
                LOG.info("silence {} revision {} is in force", silence.id(), silence.revision());
            } else {
                LOG.info(
                        "silence {} revision {} is ignored: one as high or higher is in force",
                        silence.id(),
                        silence.revision());
            }
        } catch (ControlException e) {
            refused.inc();
            LOG.warn("A silence was refused, the one before stays in force: {}", e.getMessage());
        }
    }

    /** Broadcast state cannot be read while the function opens. */
    private void know(Iterable<Map.Entry<String, String>> stored) throws ControlException {
        if (desk != null) {
            return;
        }
        silences = new SilenceBook(plan.silences());
        for (Map.Entry<String, String> entry : stored) {
            ControlRecord record = ControlRecord.of(entry.getKey(), entry.getValue());
            silences.apply(SilenceCodec.read(record, plan.zone()));
        }
        desk = new EventDesk(plan, silences);
    }

    private void emit(List<Dispatch> dispatches, ReadOnlyContext context, Collector<Dispatch> out) {
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
