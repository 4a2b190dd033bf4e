/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.fixture.Reading;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRowsForm;
import io.yuqing.connector.clickhouse.internal.send.Inserts;
import io.yuqing.connector.clickhouse.internal.write.ClickHouseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.flink.api.common.JobInfo;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.TaskInfoImpl;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.testutils.MetricListener;
import org.apache.flink.streaming.runtime.tasks.StreamTaskActionExecutor;
import org.apache.flink.streaming.runtime.tasks.TestProcessingTimeService;
import org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl;
import org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailboxImpl;
import org.apache.flink.util.UserCodeClassLoader;
import org.awaitility.Awaitility;

/**
 * A task around a writer: Flink's own mailbox and a processing time that stands still until moved.
 * The thread that makes it is the task's thread.
 */
public final class WriterRig implements WriterInitContext, AutoCloseable {

    private static final EncodedRowsForm FORM = new EncodedRowsForm();

    final MetricListener metrics = new MetricListener();
    private final TaskMailboxImpl mailbox = new TaskMailboxImpl(Thread.currentThread());
    private final MailboxExecutor executor =
            new MailboxExecutorImpl(mailbox, 0, StreamTaskActionExecutor.IMMEDIATE);
    private final TestProcessingTimeService time = new TestProcessingTimeService();
    private final ListenedSinkMetrics sinkMetrics = new ListenedSinkMetrics(metrics);
    private ClickHouseWriter<Reading> writer;

    public WriterRig(ClickHouseSink<Reading> sink) {
        open(sink.createWriter(this));
    }

    public WriterRig(ClickHouseSink<Reading> sink, Inserts inserts) {
        open(sink.restoreWriter(this, inserts, List.of()));
    }

    /** As Flink starts a writer from a checkpoint. */
    public WriterRig(ClickHouseSink<Reading> sink, Inserts inserts, List<byte[]> state)
            throws IOException {
        List<EncodedRows> unsent = new ArrayList<>();
        for (byte[] rows : state) {
            unsent.add(FORM.deserialize(FORM.getVersion(), rows));
        }
        open(sink.restoreWriter(this, inserts, unsent));
    }

    public static ClickHouseSinkBuilder<Reading> sink(ClickHouseEndpoint endpoint) {
        return ClickHouseSink.<Reading>builder()
                .endpoint(endpoint)
                .table("readings")
                .encoder(new Reading.Encoder());
    }

    @SuppressWarnings("unchecked") // the sink is one of readings
    private void open(SinkWriter<Reading> made) {
        writer = (ClickHouseWriter<Reading>) made;
    }

    public void write(Reading... readings) throws Exception {
        for (Reading reading : readings) {
            writer.write(reading, null);
        }
    }

    public void write(int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            writer.write(Reading.of(i), null);
        }
    }

    /** What Flink does at the end of the input. */
    public void end() throws Exception {
        writer.flush(true);
    }

    /** What Flink does at a checkpoint: returns the rows as they lie in it. */
    public List<byte[]> checkpoint(long id) throws Exception {
        writer.flush(false);
        List<byte[]> state = new ArrayList<>();
        for (EncodedRows rows : writer.snapshotState(id)) {
            state.add(FORM.serialize(rows));
        }
        return state;
    }

    public void moveTime(long toMillis) throws Exception {
        time.setCurrentTime(toMillis);
    }

    public int timers() {
        return time.getNumActiveTimers();
    }

    public int pendingRows() {
        return writer.pendingRows();
    }

    /** Runs receipts as they come. */
    public void awaitNoRowPending() {
        Awaitility.with()
                .pollInSameThread()
                .await()
                .until(
                        () -> {
                            runMails();
                            return writer.pendingRows() == 0;
                        });
    }

    public void runMails() {
        while (executor.tryYield()) {
            // the mail has run
        }
    }

    public long counter(String name) {
        return metrics.getCounter(MetricNames.GROUP, MetricNames.TABLE, "readings", name)
                .orElseThrow()
                .getCount();
    }

    public long gauge(String name) {
        return metrics.<Number>getGauge(MetricNames.GROUP, MetricNames.TABLE, "readings", name)
                .orElseThrow()
                .getValue()
                .longValue();
    }

    @Override
    public void close() throws Exception {
        writer.close();
        mailbox.drain();
        mailbox.close();
    }

    @Override
    public MailboxExecutor getMailboxExecutor() {
        return executor;
    }

    @Override
    public ProcessingTimeService getProcessingTimeService() {
        return time;
    }

    @Override
    public SinkWriterMetricGroup metricGroup() {
        return sinkMetrics;
    }

    @Override
    public TaskInfo getTaskInfo() {
        return new TaskInfoImpl("test", 1, 0, 1, 0);
    }

    @Override
    public boolean isObjectReuseEnabled() {
        return false;
    }

    @Override
    public OptionalLong getRestoredCheckpointId() {
        return OptionalLong.empty();
    }

    @Override
    public UserCodeClassLoader getUserCodeClassLoader() {
        throw new UnsupportedOperationException("The writer has no use for it.");
    }

    @Override
    public SerializationSchema.InitializationContext asSerializationSchemaInitializationContext() {
        throw new UnsupportedOperationException("The writer has no use for it.");
    }

    @Override
    public <T> TypeSerializer<T> createInputSerializer() {
        throw new UnsupportedOperationException("The writer has no use for it.");
    }

    @Override
    public JobInfo getJobInfo() {
        throw new UnsupportedOperationException("The writer has no use for it.");
    }
}
