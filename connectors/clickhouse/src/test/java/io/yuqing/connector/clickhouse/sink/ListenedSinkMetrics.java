/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.OperatorIOMetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.metrics.testutils.MetricListener;
import org.apache.flink.runtime.metrics.groups.ProxyMetricGroup;

/** Flink's metric group of a sink writer, registered with a listener. */
final class ListenedSinkMetrics extends ProxyMetricGroup<MetricGroup>
        implements SinkWriterMetricGroup {

    private final Counter sendErrors = counter("numRecordsSendErrors");
    private final Counter sent = counter("numRecordsSend");
    private final Counter bytes = counter("numBytesSend");

    ListenedSinkMetrics(MetricListener listener) {
        super(listener.getMetricGroup());
    }

    @Override
    public OperatorIOMetricGroup getIOMetricGroup() {
        throw new UnsupportedOperationException("The writer has no use for it.");
    }

    @Override
    public Counter getNumRecordsOutErrorsCounter() {
        throw new UnsupportedOperationException("Deprecated by Flink.");
    }

    @Override
    public Counter getNumRecordsSendErrorsCounter() {
        return sendErrors;
    }

    @Override
    public Counter getNumRecordsSendCounter() {
        return sent;
    }

    @Override
    public Counter getNumBytesSendCounter() {
        return bytes;
    }

    @Override
    public void setCurrentSendTimeGauge(Gauge<Long> gauge) {
        gauge("currentSendTime", gauge);
    }
}
