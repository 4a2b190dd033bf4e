/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.TokenBucket;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Outbox;
import io.yuqing.domain.delivery.OutboxState;
import io.yuqing.domain.delivery.Superseding;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The queue of one channel, and what is sent of it. A notice leaves the state by its receipt only;
 * one message is under way at a time. A row goes out for each attempt.
 */
final class ChannelFunction extends KeyedProcessFunction<String, Dispatch, DeliveryRow> {
    /** How often a message under way is looked at. */
    static final long POLL_MILLIS = 10;

    /** What could not be delivered for so long is given up, with a row that says so. */
    static final Duration GIVE_UP_AFTER = Duration.ofDays(3);

    /** How far back the journal is read: further than any restart goes. */
    private static final Duration PAST = Duration.ofDays(5);

    /** Of a digest that would be cut off, so much is tried next. */
    private static final double SHORTER = 0.8;

    private final DeliveryPlan plan;
    private final Map<String, Channel> channels;
    private final NoticeTexts texts;
    private final Outside outside;

    private transient ValueState<OutboxState> outbox;
    private transient Map<String, Lane> lanes;
    private transient Journal journal;
    private transient Courier courier;
    private transient Counter delivered;
    private transient Counter failed;
    private transient Counter repeatsAvoided;
    private transient Counter superseded;

    ChannelFunction(
            DeliveryPlan plan, Map<String, Channel> channels, NoticeTexts texts, Outside outside) {
        this.plan = plan;
        this.channels = channels;
        this.texts = texts;
        this.outside = outside;
    }

    @Override
    public void open(OpenContext context) {
        outbox =
                getRuntimeContext()
                        .getState(new ValueStateDescriptor<>("outbox", OutboxState.class));
        lanes = new HashMap<>();
        journal = outside.journal();
        courier = new Courier(outside, journal);
        var metrics = getRuntimeContext().getMetricGroup();
        delivered = metrics.counter(DeliveryMetrics.DELIVERED);
        failed = metrics.counter(DeliveryMetrics.FAILED);
        repeatsAvoided = metrics.counter(DeliveryMetrics.REPEATS_AVOIDED);
        superseded = metrics.counter(DeliveryMetrics.SUPERSEDED);
    }

    @Override
    public void processElement(Dispatch dispatch, Context context, Collector<DeliveryRow> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        Lane lane = lane(dispatch.channel, now);
        if (lane == null) {
            out.collect(DeliveryRows.givenUp(dispatch, now, "通道已从配置中删除"));
        } else {
            OutboxState state = state();
            state.waiting.add(dispatch);
            proceed(lane, state, context.timerService(), out);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<DeliveryRow> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        Lane lane = lane(context.getCurrentKey(), now);
        if (lane == null) {
            for (Dispatch dispatch : state().waiting) {
                out.collect(DeliveryRows.givenUp(dispatch, now, "通道已从配置中删除"));
            }
            outbox.clear();
            return;
        }
        lane.timer = lane.timer <= time ? Long.MAX_VALUE : lane.timer;
        if (lane.isUnderWay() || !lane.isOpen(now)) {
            // Without touching the state, which may be long.
            wakeAt(now + POLL_MILLIS, lane, context.timerService());
            return;
        }
        proceed(lane, state(), context.timerService(), out);
    }

    @Override
    public void close() throws Exception {
        if (courier != null) {
            courier.close();
            lanes.values().forEach(Lane::close);
            journal.close();
        }
    }

    private void proceed(
            Lane lane, OutboxState state, TimerService timers, Collector<DeliveryRow> out)
            throws Exception {
        long now = timers.currentProcessingTime();
        if (lane.underWay != null && lane.underWay.isDone()) {
            settle(lane, state, now, out);
        }
        boolean waits = lane.underWay != null || !lane.isOpen(now);
        long wakeAt = waits ? now + POLL_MILLIS : send(lane, state, now, out);
        if (wakeAt == Long.MAX_VALUE) {
            outbox.clear();
        } else {
            wakeAt(wakeAt, lane, timers);
            outbox.update(state);
        }
    }

    /** Starts what can be started; returns when to look again, or never if nothing is left. */
    private long send(Lane lane, OutboxState state, long now, Collector<DeliveryRow> out) {
        tidy(lane, state, now, out);
        TokenBucket bucket = lane.bucket(state, now);
        if (state.isEmpty()) {
            long rest = bucket.restMillis(now);
            return rest == 0 ? Long.MAX_VALUE : now + rest;
        }
        if (now < state.blockedUntil) {
            return state.blockedUntil;
        }
        Outbox.Choice choice =
                lane.outbox.choose(
                        state.waiting, share -> bucket.available(shareOf(share), now) > 0, now);
        if (choice.send().isEmpty()) {
            long token =
                    choice.shareFor() == null
                            ? Long.MAX_VALUE
                            : now + bucket.waitMillis(shareOf(choice.shareFor()), 1, now);
            return Math.min(choice.wakeAt(), token);
        }
        Message message;
        try {
            message = compose(lane, choice.send(), now);
        } catch (RuntimeException defect) {
            // One notice that cannot be written must not stop all others.
            lane.underWay =
                    CompletableFuture.completedFuture(Courier.defect(choice.send(), defect, now));
            return now + POLL_MILLIS;
        }
        if (!bucket.tryTake(message.tokens(), now)) {
            return now + bucket.waitMillis(message.tokens(), now);
        }
        state.bucket = bucket.snapshot();
        resume(lane, message.notice().key(), message.entries());
        lane.underWay =
                courier.send(
                        lane.sender, message.notice(), message.entries(), message.tokens(), now);
        return now + POLL_MILLIS;
    }

    /** Of a digest as many entries as the channel shows; the others go on waiting. */
    private Message compose(Lane lane, List<Dispatch> chosen, long now) {
        List<Dispatch> entries = chosen;
        Notice notice = texts.notice(entries, now);
        while (entries.size() > 1 && entries.get(0).done == 0 && !lane.sender.isWhole(notice)) {
            entries = lane.outbox.shortened(entries, (int) Math.max(1, entries.size() * SHORTER));
            notice = texts.notice(entries, now);
        }
        return new Message(entries, notice, lane.channel.tokens(lane.sender.parts(notice)));
    }

    private record Message(List<Dispatch> entries, Notice notice, int tokens) {}

    private static TokenBucket.Share shareOf(Outbox.Share share) {
        return TokenBucket.Share.valueOf(share.name());
    }

    /** What is known to be delivered, too old, shown often enough, or overtaken by newer steps. */
    private void tidy(Lane lane, OutboxState state, long now, Collector<DeliveryRow> out) {
        state.waiting.removeIf(
                dispatch -> {
                    if (lane.hasDelivered(dispatch)) {
                        repeatsAvoided.inc();
                        return true;
                    }
                    int known = lane.past.uncertain().getOrDefault(dispatch.id, 0);
                    dispatch.uncertain = Math.max(dispatch.uncertain, known);
                    String why = whyGivenUp(lane, dispatch, now);
                    if (why != null) {
                        out.collect(DeliveryRows.givenUp(dispatch, now, why));
                        failed.inc();
                    }
                    return why != null;
                });
        for (Superseding.Superseded one : lane.outbox.supersede(state.waiting, now)) {
            out.collect(DeliveryRows.superseded(one, now));
            superseded.inc();
        }
    }

    /** Null: it is not. */
    private static String whyGivenUp(Lane lane, Dispatch dispatch, long now) {
        if (now - dispatch.decidedAt > GIVE_UP_AFTER.toMillis() && dispatch.attempts > 0) {
            return "三天内未能送达";
        }
        return lane.channel.isRobot() && Settlement.isShownOftenEnough(dispatch)
                ? "已发送 " + dispatch.uncertain + " 次未获应答，可能已送达，不再重发"
                : null;
    }

    /** Parts that an earlier run delivered are not sent again. */
    private static void resume(Lane lane, String messageId, List<Dispatch> sent) {
        Long done = lane.past.partsDone().get(messageId);
        if (done != null && sent.get(0).attempts == 0) {
            sent.forEach(dispatch -> dispatch.done = done);
        }
    }

    private void settle(Lane lane, OutboxState state, long now, Collector<DeliveryRow> out)
            throws InterruptedException, ExecutionException {
        Courier.Attempted attempted = lane.underWay.get();
        lane.underWay = null;
        out.collect(attempted.row());
        if (Settlement.apply(attempted, lane, state, now)) {
            delivered.inc(attempted.sent().size());
        } else {
            failed.inc();
        }
    }

    private OutboxState state() throws Exception {
        OutboxState state = outbox.value();
        return state == null ? new OutboxState() : state;
    }

    /** Null if the configuration has no such channel any more. */
    private Lane lane(String name, long now) {
        Channel channel = channels.get(name);
        if (channel == null) {
            return null;
        }
        return lanes.computeIfAbsent(
                name,
                key ->
                        new Lane(
                                channel,
                                outside.open(channel),
                                plan,
                                courier.past(name, now - PAST.toMillis()),
                                now + JournalReading.PATIENCE.toMillis()));
    }

    private static void wakeAt(long time, Lane lane, TimerService timers) {
        if (time < lane.timer) {
            if (lane.timer != Long.MAX_VALUE) {
                timers.deleteProcessingTimeTimer(lane.timer);
            }
            timers.registerProcessingTimeTimer(time);
            lane.timer = time;
        }
    }
}
