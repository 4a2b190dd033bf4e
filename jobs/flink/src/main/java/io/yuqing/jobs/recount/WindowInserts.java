/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.sink.RowInserter;
import io.yuqing.jobs.model.WindowRow;
import io.yuqing.jobs.sink.WindowEncoder;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes corrected windows, some thousand at a time. Not thread-safe. */
public final class WindowInserts implements Recount.Corrected, AutoCloseable {
    private static final int TOGETHER = 10_000;

    private final RowInserter<WindowRow> table;
    private final List<WindowRow> waiting = new ArrayList<>();

    public WindowInserts(ClickHouseEndpoint endpoint) {
        table = new RowInserter<>(endpoint, "subject_windows", new WindowEncoder());
    }

    /**
     * Finds out before anything is counted whether windows will be taken.
     *
     * @throws io.yuqing.connector.clickhouse.ClickHouseConfigException with one sentence if not
     */
    public void check() throws SQLException {
        acknowledged(table::check);
    }

    @Override
    public void take(WindowRow window) throws SQLException {
        waiting.add(window);
        if (waiting.size() == TOGETHER) {
            flush();
        }
    }

    /** Returns when all that was taken is in the table. */
    public void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            acknowledged(() -> table.insertAll(waiting));
            waiting.clear();
        }
    }

    /** What was not flushed is not written. */
    @Override
    public void close() {
        table.close();
    }

    private interface Request {
        void send() throws Exception;
    }

    private static void acknowledged(Request request) throws SQLException {
        try {
            request.send();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException(e.getMessage(), e);
        }
    }
}
