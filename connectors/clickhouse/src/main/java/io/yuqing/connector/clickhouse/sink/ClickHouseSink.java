/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.sink;

import io.yuqing.connector.clickhouse.internal.send.Inserts;
import io.yuqing.connector.clickhouse.internal.write.SinkSettings;
import io.yuqing.connector.clickhouse.internal.write.Writers;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

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
        return Writers.open(settings, context);
    }

    /** With another way to the table, for faults that a real server does not show on demand. */
    SinkWriter<T> createWriter(WriterInitContext context, Inserts inserts) {
        return Writers.open(settings, settings.encoder().columns(), context, inserts);
    }
}
