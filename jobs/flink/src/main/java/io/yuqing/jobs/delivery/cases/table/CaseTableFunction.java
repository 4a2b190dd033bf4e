/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.cases.table;

import io.yuqing.jobs.delivery.cases.CaseStep;
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
 * Puts steps of cases on their way into the tables. Never waits for them: what is not written is in
 * the state of the checkpoint.
 */
final class CaseTableFunction extends ProcessFunction<CaseStep, Void>
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    /** Of some kilobytes; weeks of a county. */
    static final int CAPACITY = 20_000;

    /** At the end of a job that is stopped in order. */
    private static final long DRAIN_MILLIS = 3_000;

    private final CaseWriterOpener tables;
    private transient ListState<CaseStep> kept;
    private transient CaseWriter writer;
    private transient RecordQueue<CaseStep> queue;

    CaseTableFunction(CaseWriterOpener tables) {
        this.tables = tables;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        kept =
                context.getOperatorStateStore()
                        .getListState(new ListStateDescriptor<>("unwritten", CaseStep.class));
        writer = tables.caseWriter();
        queue = new RecordQueue<>("cases", writer, CAPACITY);
        for (CaseStep step : kept.get()) {
            queue.add(step);
        }
    }

    @Override
    public void open(OpenContext context) {
        RecordQueue<CaseStep> steps = queue;
        var metrics = getRuntimeContext().getMetricGroup();
        metrics.gauge(DeliveryMetrics.CASE_ROWS_WAITING, steps::size);
        metrics.gauge(DeliveryMetrics.CASE_ROWS_LOST, steps::lost);
    }

    @Override
    public void processElement(CaseStep step, Context context, Collector<Void> out) {
        queue.add(step);
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
                writer.close();
            }
        }
    }
}
