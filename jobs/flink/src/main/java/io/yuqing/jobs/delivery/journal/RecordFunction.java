/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.jobs.delivery.common.DeliveryMetrics;
import io.yuqing.jobs.delivery.common.RecordQueue;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Writes rows of {@code deliveries}, at least once, and never holds up or fails what sends: rows
 * that ClickHouse has not acknowledged are kept in the state of each checkpoint.
 */
public final class RecordFunction extends ProcessFunction<DeliveryRow, Void>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    /** Of a kilobyte or so; days of a county, hours of a storm. */
    static final int CAPACITY = 50_000;

    /** At the end of a job that is stopped in order. */
    private static final long DRAIN_MILLIS = 3_000;

    private final JournalOpener journals;
    private transient ListState<DeliveryRow> kept;
    private transient Journal journal;
    private transient RecordQueue<DeliveryRow> queue;

    public RecordFunction(JournalOpener journals) {
        this.journals = journals;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        kept =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("unrecorded", DeliveryRow.class));
        journal = journals.journal();
        queue = new RecordQueue<>("deliveries", journal, CAPACITY);
        for (DeliveryRow row : kept.get()) {
            queue.add(row);
        }
    }

    @Override
    public void open(OpenContext context) {
        RecordQueue<DeliveryRow> rows = queue;
        var metrics = getRuntimeContext().getMetricGroup();
        metrics.gauge(DeliveryMetrics.ROWS_WAITING, rows::size);
        metrics.gauge(DeliveryMetrics.ROWS_LOST, rows::lost);
    }

    @Override
    public void processElement(DeliveryRow row, Context context, Collector<Void> out) {
        queue.add(row);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        kept.update(queue.unrecorded());
    }

    @Override
    public void close() throws Exception {
        if (queue != null) {
            try {
                queue.drain(DRAIN_MILLIS);
            } finally {
                queue.close();
                journal.close();
            }
        }
    }
}
