/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.engine.ClickHouseHttp;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.sql.StatementSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/** A database with all migrations and the rows of {@code seed.sql}. */
final class SeededCounty {

    private final ClickHouseDatabase database;
    private final Map<String, String> settings;

    SeededCounty(ClickHouseDatabase database) throws IOException, SQLException {
        this(database, Map.of());
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        add("/seed.sql");
    }

    private SeededCounty(ClickHouseDatabase database, Map<String, String> settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Tables without rows. */
    static SeededCounty empty(ClickHouseDatabase database) throws SQLException {
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        return new SeededCounty(database, Map.of());
    }

    /** The same rows, asked from another time zone. */
    SeededCounty in(String zone) {
        return new SeededCounty(database, Map.of("session_timezone", zone));
    }

    /** More rows. */
    void add(String resource) throws IOException {
        try (InputStream seed = SeededCounty.class.getResourceAsStream(resource)) {
            String script = new String(seed.readAllBytes(), StandardCharsets.UTF_8);
            StatementSplitter.split(script).forEach(database::execute);
        }
    }

    String rows(String sql) {
        return database.text(sql);
    }

    /** Runs a statement with its {@code {name:Type}} parameters. */
    String rows(String sql, Map<String, String> parameters) {
        ClickHouseHttp http = database.http();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            http = http.with(setting.getKey(), setting.getValue());
        }
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            http = http.with("param_" + parameter.getKey(), parameter.getValue());
        }
        return http.text(sql);
    }
}
