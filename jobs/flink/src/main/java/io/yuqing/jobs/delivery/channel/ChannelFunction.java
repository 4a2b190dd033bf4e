/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.channel;

import io.yuqing.connector.notify.ChannelConfig;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.outbox.OutboxState;
import io.yuqing.domain.delivery.plan.DeliveryPlan;
import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.common.Workers;
import io.yuqing.jobs.delivery.journal.DeliveryRow;
import io.yuqing.jobs.delivery.journal.DeliveryRows;
import io.yuqing.jobs.delivery.journal.Journal;
import io.yuqing.jobs.delivery.journal.JournalOpener;
import io.yuqing.jobs.delivery.journal.JournalReading;
import io.yuqing.jobs.delivery.text.NoticeTexts;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The queue of one channel, and what is sent of it: settle, tidy, choose, send. A notice leaves the
 * state by its receipt only; one message is under way at a time. A row goes out for each attempt.
 */
public final class ChannelFunction extends KeyedProcessFunction<String, Dispatch, DeliveryRow> {
    private static final long serialVersionUID = 1L;

    /** How far back the journal is read: further than any restart goes. */
    private static final Duration PAST = Duration.ofDays(5);

    private final DeliveryPlan plan;
    private final Map<String, ChannelConfig> channels;
    private final NoticeTexts texts;
    private final SenderOpener senders;
    private final JournalOpener journals;
    private final Workers workers;

    private transient ValueState<OutboxState> outbox;
    private transient Map<String, OpenChannel> open;
    private transient Map<String, Long> timers;
    private transient Paces paces;
    private transient Journal journal;
    private transient AttemptRunner runner;
    private transient List<ChannelStage> stages;

    /**
     * @param channels by name
     */
    public ChannelFunction(
            DeliveryPlan plan,
            Map<String, ChannelConfig> channels,
            NoticeTexts texts,
            SenderOpener senders,
            JournalOpener journals,
            Workers workers) {
        this.plan = plan;
        this.channels = channels;
        this.texts = texts;
        this.senders = senders;
        this.journals = journals;
        this.workers = workers;
    }

    @Override
    public void open(OpenContext context) {
        outbox =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("outbox", OutboxState.class));
        open = new HashMap<>();
        timers = new HashMap<>();
        paces = new Paces();
        journal = journals.journal();
        runner = new AttemptRunner(workers, journal);
        var metrics = getRuntimeContext().getMetricGroup();
        Counter failed = metrics.counter(DeliveryMetrics.FAILED);
        stages =
                List.of(
                        new SettleStage(metrics.counter(DeliveryMetrics.DELIVERED), failed),
                        new TidyStage(
                                metrics.counter(DeliveryMetrics.REPEATS_AVOIDED),
                                failed,
                                metrics.counter(DeliveryMetrics.SUPERSEDED)),
                        new ChooseStage(),
                        new SendStage(texts, runner));
    }

    @Override
    public void processElement(Dispatch dispatch, Context context, Collector<DeliveryRow> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        OpenChannel channel = channel(dispatch.channel, now);
        if (channel == null) {
            out.collect(removed(dispatch, now));
            return;
        }
        OutboxState state = state();
        state.waiting.add(dispatch);
        proceed(channel, state, context.timerService(), out);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<DeliveryRow> out)
            throws Exception {
        String name = context.getCurrentKey();
        long now = context.timerService().currentProcessingTime();
        OpenChannel channel = channel(name, now);
        if (channel == null) {
            state().waiting.forEach(dispatch -> out.collect(removed(dispatch, now)));
            outbox.clear();
            return;
        }
        timers.computeIfPresent(name, (key, set) -> set <= time ? null : set);
        if (channel.isUnderWay() || !channel.isReady(now)) {
            // Without touching the state, which may be long.
            wakeAt(now + OpenChannel.POLL_MILLIS, name, context.timerService());
            return;
        }
        proceed(channel, state(), context.timerService(), out);
    }

    @Override
    public void close() throws Exception {
        if (runner != null) {
            runner.close();
            open.values().forEach(OpenChannel::close);
            journal.close();
        }
    }

    private void proceed(
            OpenChannel channel,
            OutboxState state,
            TimerService service,
            Collector<DeliveryRow> out)
            throws Exception {
        ChannelTurn turn = new ChannelTurn(channel, state, service.currentProcessingTime(), out);
        long wakeAt = ChannelStage.GO_ON;
        for (ChannelStage stage : stages) {
            if (wakeAt == ChannelStage.GO_ON) {
                wakeAt = stage.run(turn);
            }
        }
        if (wakeAt == ChannelStage.NEVER) {
            outbox.clear();
        } else {
            wakeAt(wakeAt, channel.config.name(), service);
            outbox.update(state);
        }
    }

    private static DeliveryRow removed(Dispatch dispatch, long now) {
        return DeliveryRows.givenUp(dispatch, now, "通道已从配置中删除");
    }

    private OutboxState state() throws Exception {
        OutboxState state = outbox.value();
        return state == null ? new OutboxState() : state;
    }

    /** Null if the configuration has no such channel any more. */
    private OpenChannel channel(String name, long now) {
        ChannelConfig config = channels.get(name);
        if (config == null) {
            return null;
        }
        return open.computeIfAbsent(
                name,
                key ->
                        new OpenChannel(
                                config,
                                senders.open(config),
                                plan,
                                runner.past(name, now - PAST.toMillis()),
                                now + JournalReading.PATIENCE.toMillis(),
                                paces));
    }

    /** One timer a channel, the earliest. */
    private void wakeAt(long time, String name, TimerService service) {
        Long set = timers.get(name);
        if (set != null && set <= time) {
            return;
        }
        if (set != null) {
            service.deleteProcessingTimeTimer(set);
        }
        service.registerProcessingTimeTimer(time);
        timers.put(name, time);
    }
}
