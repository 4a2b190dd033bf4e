/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.queue;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Writes what comes, at least once, and never holds up or fails what tells people: what the server
 * has not acknowledged is kept in the state of each checkpoint.
 */
public abstract class WaitingFunction<T> extends ProcessFunction<T, Void>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    /** At the end of a job that is stopped in order. */
    private static final long DRAIN_MILLIS = 3_000;

    private final QueueLimits limits;
    private final ListStateDescriptor<T> descriptor;
    private transient ListState<T> kept;
    private transient BatchWriter<T> writer;
    private transient WaitingQueue<T> queue;

    protected WaitingFunction(QueueLimits limits, ListStateDescriptor<T> descriptor) {
        this.limits = limits;
        this.descriptor = descriptor;
    }

    /** Opens what is written to, without waiting for it. */
    protected abstract BatchWriter<T> writer();

    /** Name of the metric that says how many wait. */
    protected abstract String waitingMetric();

    /** Name of the metric that says how many will never be written. */
    protected abstract String lostMetric();

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        kept = context.getOperatorStateStore().getListState(descriptor);
        writer = writer();
        queue = new WaitingQueue<>(limits, writer);
        for (T item : kept.get()) {
            queue.add(item);
        }
    }

    @Override
    public void open(OpenContext context) {
        WaitingQueue<T> items = queue;
        var metrics = getRuntimeContext().getMetricGroup();
        metrics.gauge(waitingMetric(), items::size);
        metrics.gauge(lostMetric(), items::lost);
    }

    @Override
    public void processElement(T item, Context context, Collector<Void> out) {
        queue.add(item);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        kept.update(queue.unwritten());
    }

    @Override
    public void close() throws Exception {
        if (queue != null) {
            try {
                queue.drain(DRAIN_MILLIS);
            } finally {
                queue.close();
                writer.close();
            }
        }
    }
}
