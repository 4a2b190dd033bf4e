/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** One batch at a time; all of it is written before a checkpoint. On the task's thread only. */
final class JdbcWriter implements SinkWriter<ThreadMinute> {
    private final Connection tables;
    private final PreparedStatement insert;
    private final int most;
    private final Duration age;
    private final ProcessingTimeService time;
    private int waiting;

    JdbcWriter(Connection tables, int most, Duration age, ProcessingTimeService time)
            throws SQLException {
        this.tables = tables;
        this.insert = tables.prepareStatement(ReferenceTable.INSERT);
        this.most = most;
        this.age = age;
        this.time = time;
        awaitAge();
    }

    @Override
    public void write(ThreadMinute row, Context context) throws IOException {
        try {
            ReferenceTable.add(insert, row);
        } catch (SQLException e) {
            throw new IOException("a row was refused", e);
        }
        if (++waiting == most) {
            flush(false);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
        if (waiting == 0) {
            return;
        }
        try {
            insert.executeBatch();
            waiting = 0;
        } catch (SQLException e) {
            throw new IOException(waiting + " rows could not be written", e);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        tables.close();
    }

    private void awaitAge() {
        var unused =
                time.registerTimer(
                        time.getCurrentProcessingTime() + age.toMillis(),
                        now -> {
                            flush(false);
                            awaitAge();
                        });
    }
}
