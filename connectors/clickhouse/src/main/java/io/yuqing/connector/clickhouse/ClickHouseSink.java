/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Writes rows to one table, at least once; with a {@code ReplacingMergeTree(version)} and absolute
 * rows that is exactly one row for each key.
 *
 * <p>Neither making the sink nor creating a writer touches the network: the job starts while
 * ClickHouse is down and waits, with back-pressure, until it answers. The first batch is preceded
 * by a comparison of the table's columns with the encoder's; a difference fails the job with one
 * sentence.
 *
 * @param <T> what the job emits
 */
public final class ClickHouseSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final SinkSettings<T> settings;

    ClickHouseSink(SinkSettings<T> settings) {
        this.settings = settings;
    }

    public static <T> ClickHouseSinkBuilder<T> builder() {
        return new ClickHouseSinkBuilder<>();
    }

    /** Where the rows go, for the name of the operator. */
    public String table() {
        return settings.table();
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        EncodingGuard<T> encoding = new EncodingGuard<>(settings.encoder());
        List<Column> columns = encoding.columns();
        Inserts inserts =
                new ClientInserts(
                        settings.endpoint(), settings.table(), columns, settings.compressed());
        return createWriter(context, inserts, encoding);
    }

    /** With another way to the table, for faults that a real server does not show on demand. */
    SinkWriter<T> createWriter(
            WriterInitContext context, Inserts inserts, EncodingGuard<T> encoding) {
        String table = settings.table();
        MetricGroup group = WriterMetrics.group(context.metricGroup(), table);
        Counter retries = group.counter(MetricNames.INSERT_RETRIES);
        Backoff backoff =
                new Backoff(
                        settings.firstPause(),
                        settings.longestPause(),
                        () -> ThreadLocalRandom.current().nextDouble());
        Outage outage = new Outage(table, backoff, System::nanoTime, retries);
        BatchSender sender =
                new BatchSender(inserts, table, encoding.columns(), outage, System::nanoTime);
        String name = "clickhouse-" + table + "-" + context.getTaskInfo().getIndexOfThisSubtask();
        WriterMetrics metrics = new WriterMetrics(context.metricGroup(), group);
        ClickHouseWriter<T> writer =
                new ClickHouseWriter<>(
                        context.getMailboxExecutor(),
                        context.getProcessingTimeService(),
                        new SendingLine(sender, inserts, outage, name),
                        metrics,
                        settings.badRows(),
                        settings.limits(),
                        newBatch(encoding),
                        newBatch(encoding));
        metrics.watch(writer::pendingRows, outage::millis);
        return writer;
    }

    private RowBatch<T> newBatch(EncodingGuard<T> encoding) {
        NewestRows<T> newest =
                settings.keyOf() == null
                        ? null
                        : new NewestRows<>(settings.keyOf(), settings.versionOf());
        return new RowBatch<>(settings.limits(), encoding, newest);
    }
}
