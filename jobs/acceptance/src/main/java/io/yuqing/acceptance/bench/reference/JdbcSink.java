/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Writes rows in batches by the JDBC driver: when there are many, and when the oldest has waited.
 */
final class JdbcSink implements Sink<ThreadMinute> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseEndpoint tables;
    private final int rows;
    private final Duration age;

    JdbcSink(ClickHouseEndpoint tables, int rows, Duration age) {
        this.tables = tables;
        this.rows = rows;
        this.age = age;
    }

    @Override
    public SinkWriter<ThreadMinute> createWriter(WriterInitContext context) throws IOException {
        try {
            return new JdbcWriter(tables.connect(), rows, age, context.getProcessingTimeService());
        } catch (SQLException e) {
            throw new IOException("ClickHouse at " + tables.url() + " cannot be reached", e);
        }
    }
}
