/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.connector.kafka.KeyedRecord;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a minute which subjects are live and due, and has their comments grouped by a thread
 * of its own, so that no original waits for it. Its input only keeps it running. It remembers
 * nothing: when a subject was grouped last is in the table.
 *
 * <p>An operator and not a process function, because those have timers for keys only.
 */
final class ViewsOperator extends AbstractStreamOperator<ViewSet>
        implements OneInputStreamOperator<KeyedRecord, ViewSet>, ProcessingTimeCallback {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ViewsOperator.class);

    private static final long LOOK = Duration.ofMinutes(1).toMillis();

    /** How long a set that is found may wait until it is handed on. */
    private static final long POLL = Duration.ofSeconds(1).toMillis();

    /** Longer than a question and the grouping of one subject take. */
    private static final long END_SECONDS = 30;

    private final ViewPorts ports;
    private final ViewOptions options;
    private transient ExecutorService thread;
    private transient ViewPorts.Vectors vectors;
    private transient ViewRound work;
    private transient Queue<ViewSet> found;
    private transient Future<Integer> round;
    private transient ScheduledFuture<?> next;
    private transient long due;
    private transient int leftOut;
    private transient Counter sets;
    private transient Counter failed;

    ViewsOperator(ViewPorts ports, ViewOptions options) {
        this.ports = ports;
        this.options = options;
    }

    @Override
    public void open() throws Exception {
        super.open();
        MetricGroup metrics = getMetricGroup();
        sets = metrics.counter(ViewMetrics.SETS);
        failed = metrics.counter(ViewMetrics.FAILED);
        metrics.gauge(ViewMetrics.LEFT_OUT, this::leftOut);
        if (options.subjects() == 0) {
            return;
        }
        found = new ConcurrentLinkedQueue<>();
        vectors = ports.vectors();
        work = new ViewRound(ports.tables(), vectors, options);
        thread = ports.thread();
        register();
    }

    @Override
    public void processElement(StreamRecord<KeyedRecord> original) {}

    @Override
    public void onProcessingTime(long time) {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        boolean over = round == null || round.isDone();
        handOn();
        if (over) {
            settle();
            if (now >= due) {
                due = now + LOOK;
                round = thread.submit(() -> work.run(now, found::add));
            }
        }
        register();
    }

    @Override
    public void close() throws Exception {
        if (next != null) {
            next.cancel(false);
        }
        if (thread != null) {
            thread.shutdownNow();
            // Whoever takes the encoder from somebody who uses it ends the JVM.
            if (thread.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
                vectors.close();
            } else {
                LOG.warn("Views are still being grouped; their encoder stays open.");
            }
        }
        super.close();
    }

    /** Live subjects beyond the bound. */
    int leftOut() {
        return leftOut;
    }

    private void handOn() {
        for (ViewSet set = found.poll(); set != null; set = found.poll()) {
            sets.inc();
            output.collect(new StreamRecord<>(set));
        }
    }

    private void settle() {
        if (round == null) {
            return;
        }
        try {
            int left = round.get();
            if (left != leftOut) {
                LOG.info(
                        "Views are grouped of the first {} live subjects; {} are left out.",
                        options.subjects(),
                        left);
            }
            leftOut = left;
        } catch (ExecutionException e) {
            failed.inc();
            LOG.warn("Views were not grouped; tried again within a minute.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        round = null;
    }

    private void register() {
        long now = getProcessingTimeService().getCurrentProcessingTime();
        next = getProcessingTimeService().registerTimer(now + POLL, this);
    }
}
