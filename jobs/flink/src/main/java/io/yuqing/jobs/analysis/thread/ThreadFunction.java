/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.origin.Platforms;
import io.yuqing.jobs.analysis.common.ItemContribution;
import io.yuqing.jobs.analysis.common.LiveObjects;
import io.yuqing.jobs.analysis.common.MetricNames;
import io.yuqing.jobs.analysis.common.SideOutputs;
import io.yuqing.jobs.model.Counted;
import io.yuqing.jobs.model.Item;
import io.yuqing.jobs.model.LateRow;
import io.yuqing.jobs.model.LedgerEvent;
import io.yuqing.jobs.model.SubjectKey;
import io.yuqing.jobs.model.ThreadRow;
import io.yuqing.jobs.model.ThreadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Attaches an item to its thread, keyed by the thread: decides whether it is late, hands it to the
 * counters, and lets it inherit the thread's topics.
 *
 * <p>Children that come before their original are counted for the thread at once. For topics their
 * slices are kept until the original comes or the window closes, so the counts of a topic do not
 * depend on the order of arrival. Their rows are written at once too; a bounded number of texts
 * waits a bounded time to be written again with the inherited topics.
 *
 * <p>What is late is a row of the item table as any other, so that it can be read and counted anew,
 * and reaches no counter and no rule.
 */
public final class ThreadFunction extends KeyedProcessFunction<String, Item, Counted>
        implements CheckpointedFunction {
    private static final String ORIGINAL = ItemKind.ORIGINAL.code();

    /** Of a task's memory for threads, in bytes: some ten thousand of them. */
    private static final long LIVE = 24 << 20;

    private final Platforms platforms;
    private final long retention;
    private final long ttl;
    private final long wait;
    private final int waitItems;
    private final long live;
    private transient LiveObjects.Keys keys;
    private transient LiveObjects<LiveThread> threads;
    private transient LastWatermark eventTime;
    private transient ClosedTime closed;
    private transient Counter counted;
    private transient Counter late;

    /**
     * @param platforms under whose codes items are counted
     */
    public ThreadFunction(
            Platforms platforms, Duration retention, Duration ttl, Duration wait, int waitItems) {
        this(platforms, retention, ttl, wait, waitItems, LIVE);
    }

    /**
     * @param live how much memory threads may take, roughly, in bytes
     */
    ThreadFunction(
            Platforms platforms,
            Duration retention,
            Duration ttl,
            Duration wait,
            int waitItems,
            long live) {
        this.platforms = platforms;
        this.retention = retention.toMillis();
        this.ttl = ttl.toMillis();
        this.wait = wait.toMillis();
        this.waitItems = waitItems;
        this.live = live;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        eventTime = LastWatermark.of(context);
        closed = ClosedTime.of(context, retention);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        threads.store();
        eventTime.store();
        closed.store();
    }

    @Override
    public void open(OpenContext context) {
        ThreadStates states = ThreadStates.of(getRuntimeContext());
        threads = new LiveObjects<>(rootId -> LiveThread.read(rootId, states), keys, live);
        counted = getRuntimeContext().getMetricGroup().counter(MetricNames.COUNTED);
        late = getRuntimeContext().getMetricGroup().counter(MetricNames.LATE);
    }

    @Override
    public void processElement(Item item, Context context, Collector<Counted> out)
            throws Exception {
        long watermark = eventTime.latest();
        long latest = Math.max(watermark, item.partitionTime);
        boolean isLate = Window.M1.numberOf(item.eventAt) < firstOpenMinute(latest);
        if (!item.update) {
            account(item, isLate, latest, context);
        }
        // Whatever waits here from now on has had its outcome.
        item.batch = "";
        LiveThread thread = threads.get(item.rootId);
        if (item.kind.equals(ORIGINAL)) {
            acceptOriginal(thread, item, watermark, context, out);
        }
        inherit(thread.state(), item);
        context.output(SideOutputs.ITEMS, item);
        if (!isLate) {
            letWait(thread, item);
            count(thread, item, watermark, out);
        }
        thread.state().lastItemAt = Math.max(thread.state().lastItemAt, item.eventAt);
        schedule(thread.state(), context);
        threads.updated(thread);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Counted> out)
            throws Exception {
        String rootId = context.getCurrentKey();
        LiveThread thread = threads.get(rootId);
        ThreadState state = thread.state();
        if (state.lastItemAt + ttl <= time) {
            threads.remove(thread);
            return;
        }
        if (state.waitUntil <= time) {
            thread.stopWaiting();
        }
        state.timer = Long.MAX_VALUE;
        schedule(state, context);
        threads.updated(thread);
    }

    /** How Flink's current key is changed, to write other threads; before {@link #open}. */
    void keys(LiveObjects.Keys keysInForce) {
        keys = keysInForce;
    }

    /** Event time has come to {@code watermark}. */
    void timeIs(long watermark) {
        eventTime.advance(watermark);
        closed.advance(watermark);
    }

    private void account(Item item, boolean isLate, long latest, Context context) {
        if (isLate) {
            late.inc();
            context.output(SideOutputs.LEDGER, LedgerEvent.of(item, LedgerEvent.Outcome.LATE));
            context.output(SideOutputs.LATE, LateRow.of(item, latest));
        } else {
            counted.inc();
            context.output(SideOutputs.LEDGER, LedgerEvent.of(item, LedgerEvent.Outcome.COUNTED));
        }
    }

    private void acceptOriginal(
            LiveThread thread,
            Item original,
            long watermark,
            Context context,
            Collector<Counted> out)
            throws Exception {
        ThreadState state = thread.state();
        if (state.rootSeen) {
            return;
        }
        state.rootSeen = true;
        state.topics = original.topics;
        context.output(SideOutputs.THREADS, ThreadRow.of(original));
        if (state.lastItemAt == Long.MIN_VALUE) {
            return;
        }
        attribute(thread, watermark, out);
        for (Item item : thread.waiting()) {
            inherit(state, item);
            context.output(SideOutputs.ITEMS, item);
        }
        thread.stopWaiting();
    }

    /** Sends the slices of early children to the topics they now belong to. */
    private void attribute(LiveThread thread, long watermark, Collector<Counted> out)
            throws Exception {
        for (Map.Entry<List<String>, Slices> counts :
                thread.early().takeFrom(firstOpenMinute(watermark)).entrySet()) {
            List<String> topics = new ArrayList<>(thread.state().topics);
            topics.removeAll(counts.getKey());
            Slices slices = counts.getValue();
            if (!topics.isEmpty() && slices.size() > 0) {
                long newest = Window.M1.startOf(slices.number(slices.size() - 1));
                out.collect(Counted.ofSlices(topicKeys(topics), slices, newest));
            }
        }
    }

    private static void inherit(ThreadState thread, Item item) {
        long shown = item.likes + item.comments + item.reposts + item.views;
        if (thread.rootSeen) {
            item.topics = TopicList.union(item.topics, thread.topics);
            item.version = 2 + shown;
        } else {
            item.version = 1 + shown;
        }
    }

    private void letWait(LiveThread thread, Item item) {
        ThreadState state = thread.state();
        if (!state.rootSeen && state.waitingItems < waitItems) {
            state.waitUntil = Math.min(state.waitUntil, item.eventAt + wait);
            thread.letWait(item);
        }
    }

    private void count(LiveThread thread, Item item, long watermark, Collector<Counted> out)
            throws Exception {
        long minute = Window.M1.numberOf(item.eventAt);
        Contribution contribution = ItemContribution.of(item, platforms);
        if (!thread.state().rootSeen) {
            thread.early().add(item.topics, minute, contribution, firstOpenMinute(watermark));
        }
        List<String> subjects = new ArrayList<>(1 + item.topics.size());
        subjects.add(SubjectKey.ofThread(item.rootId));
        subjects.addAll(topicKeys(item.topics));
        Counted counting = Counted.ofItem(subjects, minute, contribution, item);
        counting.threadTopics = thread.state().topics;
        out.collect(counting);
    }

    private void schedule(ThreadState thread, Context context) {
        long next = Math.min(thread.waitUntil, thread.lastItemAt + ttl);
        if (thread.timer <= next) {
            return;
        }
        if (thread.timer != Long.MAX_VALUE) {
            context.timerService().deleteEventTimeTimer(thread.timer);
        }
        context.timerService().registerEventTimeTimer(next);
        thread.timer = next;
    }

    /** The first minute whose windows still take corrections. */
    private long firstOpenMinute(long time) {
        long until = closed.until(time);
        return until == Long.MIN_VALUE ? Long.MIN_VALUE : Window.M1.numberOf(until);
    }

    private static List<String> topicKeys(List<String> topics) {
        List<String> keys = new ArrayList<>(topics.size());
        for (String topic : topics) {
            keys.add(SubjectKey.ofTopic(topic));
        }
        return keys;
    }
}
