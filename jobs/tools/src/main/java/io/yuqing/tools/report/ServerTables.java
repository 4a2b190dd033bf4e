/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.report;

import io.yuqing.connector.clickhouse.JsonRows;
import io.yuqing.report.ask.ReportTables;
import io.yuqing.tools.common.server.ClickHouseServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The tables of a server, as a report asks them. */
final class ServerTables implements ReportTables, AutoCloseable {
    /** Of one question, and the most that the user of boards may ask for. */
    private static final int SECONDS = 30;

    private final ClickHouseServer server;
    private final JsonRows rows;

    ServerTables(ClickHouseServer server) {
        server.requireAnswer();
        this.server = server;
        this.rows = new JsonRows(server.endpoint());
    }

    @Override
    public List<String> rows(String sql, Map<String, String> parameters) {
        try {
            return rows.rows(sql, parameters, SECONDS);
        } catch (SQLException e) {
            throw server.refused(e);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
