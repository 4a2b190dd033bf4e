/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.NewestRows;
import io.yuqing.connector.clickhouse.internal.batch.RowBatch;
import io.yuqing.connector.clickhouse.internal.error.Backoff;
import io.yuqing.connector.clickhouse.internal.error.Outage;
import io.yuqing.connector.clickhouse.internal.send.BatchSender;
import io.yuqing.connector.clickhouse.internal.send.ClientInserts;
import io.yuqing.connector.clickhouse.internal.send.Inserts;
import io.yuqing.connector.clickhouse.internal.send.SendingLine;
import java.util.Collection;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/** Puts a writer together from its settings. No I/O. */
public final class Writers {

    private Writers() {}

    /** With the official client. */
    public static <T> ClickHouseWriter<T> open(
            SinkSettings<T> settings, WriterInitContext context, Collection<EncodedRows> restored) {
        Inserts inserts =
                new ClientInserts(settings.endpoint(), settings.table(), settings.compressed());
        return open(settings, context, inserts, restored);
    }

    /** With another way to the table. */
    public static <T> ClickHouseWriter<T> open(
            SinkSettings<T> settings,
            WriterInitContext context,
            Inserts inserts,
            Collection<EncodedRows> restored) {
        TableColumns<T> columns = settings.encoder().columns();
        String table = settings.table();
        MetricGroup group = WriterMetrics.group(context.metricGroup(), table);
        Counter retries = group.counter(MetricNames.INSERT_RETRIES);
        Backoff backoff =
                new Backoff(
                        settings.firstPause(),
                        settings.longestPause(),
                        () -> ThreadLocalRandom.current().nextDouble());
        Outage outage = new Outage(table, backoff, System::nanoTime, retries);
        BatchSender sender = new BatchSender(inserts, table, outage, System::nanoTime);
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
                        newBatch(settings, columns),
                        newBatch(settings, columns));
        metrics.watch(writer::pendingRows, outage::millis);
        writer.restore(restored);
        return writer;
    }

    private static <T> RowBatch<T> newBatch(SinkSettings<T> settings, TableColumns<T> columns) {
        NewestRows<T> newest =
                settings.keyOf() == null
                        ? null
                        : new NewestRows<>(settings.keyOf(), settings.versionOf());
        return new RowBatch<>(settings.limits(), columns, newest);
    }
}
