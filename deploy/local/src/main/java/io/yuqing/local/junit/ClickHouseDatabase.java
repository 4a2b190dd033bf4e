/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.junit;

import io.yuqing.local.engine.ClickHouseHttp;
import java.net.http.HttpResponse;
import java.util.List;

/** One empty database for one test class or test. Thread-safe. */
public final class ClickHouseDatabase {
    private final String url;
    private final String name;
    private final ClickHouseHttp http;

    ClickHouseDatabase(String url, String name) {
        this.url = url;
        this.name = name;
        this.http = new ClickHouseHttp(url).with("database", name);
    }

    /** {@code http://host:port}. */
    public String url() {
        return url;
    }

    public String name() {
        return name;
    }

    /** For {@code java.sql.DriverManager}. */
    public String jdbcUrl() {
        return url.replaceFirst("^http", "jdbc:clickhouse:http") + "/" + name;
    }

    public void execute(String sql) {
        http.execute(sql);
    }

    /** The rows of a SELECT without FORMAT clause; {@code null} for NULL. */
    public List<String[]> query(String sql) {
        return http.query(sql);
    }

    /** The answer as text: TSV unless {@code sql} has a FORMAT clause. */
    public String text(String sql) {
        return http.text(sql);
    }

    /** The one value of a SELECT. */
    public String value(String sql) {
        return http.query(sql).get(0)[0];
    }

    /** The raw answer, for tests of refusals: status, headers, text. */
    public HttpResponse<String> send(String sql) {
        return http.send(sql);
    }

    /** Takes the rows out of every table; tables and views stay. */
    public void clear() {
        String tables =
                "SELECT name FROM system.tables"
                        + " WHERE database = currentDatabase() AND engine NOT LIKE '%View'";
        for (String[] table : query(tables)) {
            execute("TRUNCATE TABLE `" + table[0] + "`");
        }
    }

    /** Requests with further URL parameters. */
    public ClickHouseHttp http() {
        return http;
    }
}
