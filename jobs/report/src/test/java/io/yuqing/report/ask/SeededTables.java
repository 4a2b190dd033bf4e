/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.report.ask;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.JsonRows;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A migrated database with rows of a small county, asked as a report asks. */
public final class SeededTables implements ReportTables, AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("yuqing.root"));
    private static final int SECONDS = 30;

    private final ClickHouseDatabase database;
    private final JsonRows rows;

    /** Without rows. */
    public SeededTables(ClickHouseDatabase database) throws SQLException {
        this.database = database;
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        this.rows = new JsonRows(endpoint);
    }

    /**
     * @param file under the root of the checkout
     */
    public SeededTables add(String file) throws IOException {
        return insert(Files.readString(ROOT.resolve(file)));
    }

    public SeededTables insert(String script) {
        StatementSplitter.split(script).forEach(database::execute);
        return this;
    }

    public ClickHouseDatabase database() {
        return database;
    }

    @Override
    public List<String> rows(String sql, Map<String, String> parameters) {
        try {
            return rows.rows(sql, parameters, SECONDS);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
