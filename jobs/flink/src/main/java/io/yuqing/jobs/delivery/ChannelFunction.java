/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.notify.Backoff;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.TokenBucket;
import io.yuqing.domain.delivery.DeliveryPlan;
import io.yuqing.domain.delivery.Dispatch;
import io.yuqing.domain.delivery.Outbox;
import io.yuqing.domain.delivery.OutboxState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
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

    /** How long a failure holds up the other notices of the channel, at most. */
    private static final long LONGEST_BLOCK_MILLIS = 30_000;

    private static final Backoff BACKOFF = Backoff.STANDARD;

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
    }

    @Override
    public void processElement(Dispatch dispatch, Context context, Collector<DeliveryRow> out)
            throws Exception {
        long now = context.timerService().currentProcessingTime();
        Lane lane = lane(dispatch.channel, now);
        if (lane == null) {
            out.collect(DeliveryRows.givenUp(dispatch, now, "通道已从配置中删除"));
        } else if (lane.hasDelivered(dispatch)) {
            repeatsAvoided.inc();
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
        if (lane.isUnderWay()) {
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
        long wakeAt = lane.underWay == null ? send(lane, state, now, out) : now + POLL_MILLIS;
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
            long full = bucket.waitMillis(lane.limit.burst(), now);
            return full == 0 ? Long.MAX_VALUE : now + full;
        }
        if (now < state.blockedUntil) {
            return state.blockedUntil;
        }
        Outbox.Choice choice = lane.outbox.choose(state.waiting, bucket.available(now), now);
        if (choice.send().isEmpty()) {
            long tokens = bucket.waitMillis(Math.max(1, choice.tokens()), now);
            return Math.min(choice.wakeAt(), choice.tokens() == 0 ? Long.MAX_VALUE : now + tokens);
        }
        Notice notice = texts.notice(choice.send(), now);
        int parts = Math.min(lane.sender.parts(notice), lane.limit.burst());
        if (!bucket.tryTake(parts, now)) {
            return now + bucket.waitMillis(parts, now);
        }
        state.bucket = bucket.snapshot();
        resume(lane, notice.key(), choice.send());
        lane.underWay = courier.send(lane.sender, notice, choice.send(), now);
        return now + POLL_MILLIS;
    }

    /** What the journal knows to be delivered, and what is too old. */
    private void tidy(Lane lane, OutboxState state, long now, Collector<DeliveryRow> out) {
        state.waiting.removeIf(
                dispatch -> {
                    if (lane.hasDelivered(dispatch)) {
                        repeatsAvoided.inc();
                        return true;
                    }
                    if (now - dispatch.decidedAt > GIVE_UP_AFTER.toMillis()
                            && dispatch.attempts > 0) {
                        out.collect(DeliveryRows.givenUp(dispatch, now, "三天内未能送达"));
                        failed.inc();
                        return true;
                    }
                    return false;
                });
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
        Set<String> ids =
                attempted.sent().stream().map(dispatch -> dispatch.id).collect(Collectors.toSet());
        if (attempted.receipt().isDelivered()) {
            delivered.inc(ids.size());
            state.waiting.removeIf(dispatch -> ids.contains(dispatch.id));
            return;
        }
        failed.inc();
        long pause = pause(attempted);
        for (Dispatch dispatch : state.waiting) {
            if (ids.contains(dispatch.id)) {
                dispatch.attempts++;
                dispatch.retryAt = now + pause;
                dispatch.done = attempted.receipt().done();
            }
        }
        block(lane, state, attempted.receipt(), pause, now);
    }

    private static long pause(Courier.Attempted attempted) {
        Receipt receipt = attempted.receipt();
        if (!receipt.outcome().isRetryable()) {
            // Until somebody has put the channel right; it may be only a secret file.
            return BACKOFF.longest().toMillis();
        }
        Dispatch first = attempted.sent().get(0);
        return BACKOFF.pauseMillis(first.attempts + 1, first.id, receipt);
    }

    private static void block(Lane lane, OutboxState state, Receipt receipt, long pause, long now) {
        if (receipt.outcome() == Outcome.RATE_LIMITED) {
            TokenBucket bucket = TokenBucket.restore(lane.limit, state.bucket);
            bucket.blockUntil(now + pause);
            state.bucket = bucket.snapshot();
        } else if (receipt.outcome().isRetryable()) {
            state.blockedUntil = now + Math.min(pause, LONGEST_BLOCK_MILLIS);
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
                                outside.open(channel),
                                channel.rate(),
                                plan,
                                JournalReading.past(journal, name, now - PAST.toMillis())));
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
