/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import io.yuqing.connector.clickhouse.internal.batch.EncodedRows;
import io.yuqing.connector.clickhouse.internal.batch.EncodedRowsForm;
import io.yuqing.connector.clickhouse.internal.send.Inserts;
import io.yuqing.connector.clickhouse.internal.write.SinkSettings;
import io.yuqing.connector.clickhouse.internal.write.Writers;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes rows to one table, at least once; with a {@code ReplacingMergeTree(version)} and absolute
 * rows that is exactly one row for each key.
 *
 * <p>A checkpoint does not wait for ClickHouse: rows that are not acknowledged are part of it, and
 * a job that is restored from it sends them first.
 *
 * <p>Neither making the sink nor creating a writer touches the network: the job starts while
 * ClickHouse is down and waits, with back-pressure, until it answers. The first batch is preceded
 * by a comparison of the table's columns with the encoder's; a difference fails the job with one
 * sentence.
 *
 * @param <T> what the job emits
 */
public final class ClickHouseSink<T> implements Sink<T>, SupportsWriterState<T, EncodedRows> {

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
        return Writers.open(settings, context, List.of());
    }

    @Override
    public StatefulSinkWriter<T, EncodedRows> restoreWriter(
            WriterInitContext context, Collection<EncodedRows> unsent) {
        return Writers.open(settings, context, unsent);
    }

    @Override
    public SimpleVersionedSerializer<EncodedRows> getWriterStateSerializer() {
        return new EncodedRowsForm();
    }

    /** With another way to the table, for faults that a real server does not show on demand. */
    StatefulSinkWriter<T, EncodedRows> restoreWriter(
            WriterInitContext context, Inserts inserts, Collection<EncodedRows> unsent) {
        return Writers.open(settings, context, inserts, unsent);
    }
}
