/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.write;

import io.yuqing.connector.clickhouse.MetricNames;
import io.yuqing.connector.clickhouse.internal.send.SendOutcome;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;

/** Registers and moves what {@link MetricNames} describes; on the task's thread only. */
final class WriterMetrics {

    private final SinkWriterMetricGroup sink;
    private final MetricGroup group;
    private final Counter accepted;
    private final Counter superseded;
    private final Counter written;
    private final Counter refused;
    private final Counter batches;
    private final Counter bytes;
    private volatile long lastSendMillis;
    private volatile long lastEmptyCheckpoint;

    WriterMetrics(SinkWriterMetricGroup sink, MetricGroup group) {
        this.sink = sink;
        this.group = group;
        accepted = group.counter(MetricNames.ROWS_ACCEPTED);
        superseded = group.counter(MetricNames.ROWS_SUPERSEDED);
        written = group.counter(MetricNames.ROWS_WRITTEN);
        refused = group.counter(MetricNames.ROWS_REFUSED);
        batches = group.counter(MetricNames.BATCHES_WRITTEN);
        bytes = group.counter(MetricNames.BYTES_WRITTEN);
        group.gauge(MetricNames.LAST_EMPTY_CHECKPOINT, () -> lastEmptyCheckpoint);
        sink.setCurrentSendTimeGauge(() -> lastSendMillis);
    }

    static MetricGroup group(SinkWriterMetricGroup sink, String table) {
        return sink.addGroup(MetricNames.GROUP).addGroup(MetricNames.TABLE, table);
    }

    void watch(IntSupplier rowsPending, LongSupplier unavailableMillis) {
        group.gauge(MetricNames.ROWS_PENDING, rowsPending::getAsInt);
        group.gauge(MetricNames.UNAVAILABLE_MILLIS, unavailableMillis::getAsLong);
    }

    /** At a checkpoint no row waited. */
    void empty(long checkpointId) {
        lastEmptyCheckpoint = checkpointId;
    }

    /** Rows that an earlier run had accepted. */
    void restored(int rows) {
        accepted.inc(rows);
    }

    void accepted(int supersededRows) {
        accepted.inc();
        superseded.inc(supersededRows);
    }

    void acknowledged(SendOutcome outcome) {
        written.inc(outcome.rows());
        bytes.inc(outcome.bytes());
        batches.inc();
        refused.inc(outcome.refused().size());
        lastSendMillis = outcome.millis();
        sink.getNumRecordsSendCounter().inc(outcome.rows());
        sink.getNumBytesSendCounter().inc(outcome.bytes());
        sink.getNumRecordsSendErrorsCounter().inc(outcome.refused().size());
    }
}
