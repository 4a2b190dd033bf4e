/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backup;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Tables into files in the server's own form, and files into empty tables. */
final class TableCopies implements AutoCloseable {
    private static final Duration SILENT = Duration.ofMinutes(10);

    private final ClickHouseServer server;
    private final Client client;

    TableCopies(ClickHouseServer server) {
        this.server = server;
        ClickHouseEndpoint endpoint = server.endpoint();
        client =
                endpoint.withTimeouts(Duration.ofSeconds(5), SILENT)
                        .newClient(!endpoint.isLoopback());
    }

    /** That hold rows of their own, by name; without the list of what was set up. */
    List<String> tables() {
        return ask(
                "SELECT name FROM system.tables WHERE database = currentDatabase()"
                        + " AND engine LIKE '%MergeTree' AND name != 'schema_history' ORDER BY name");
    }

    /** The newest file of {@code sql/} that was applied; 0: none. */
    int schema() {
        List<String> newest = ask("SELECT toString(max(version)) FROM schema_history");
        return newest.isEmpty() ? 0 : Integer.parseInt(newest.get(0));
    }

    long rows(String table) {
        return Long.parseLong(ask("SELECT toString(count()) FROM " + quoted(table)).get(0));
    }

    private List<String> ask(String question) {
        return server.ask(
                connection -> {
                    List<String> answers = new ArrayList<>();
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(question)) {
                        while (rows.next()) {
                            answers.add(rows.getString(1));
                        }
                    }
                    return answers;
                });
    }

    /** Returns how many rows. */
    long write(String table, OutputStream out) throws IOException {
        QuerySettings settings = new QuerySettings().setFormat(ClickHouseFormat.Native);
        String question = "SELECT * FROM " + quoted(table);
        try (QueryResponse response = client.query(question, settings).get()) {
            response.getInputStream().transferTo(out);
            return response.getResultRows();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw failed("读不出表 " + table, e);
        }
    }

    void read(String table, InputStream in) {
        InsertSettings settings =
                new InsertSettings()
                        .serverSetting("async_insert", "0")
                        .serverSetting("max_partitions_per_insert_block", "0");
        try (InsertResponse response =
                client.insert(table, in, ClickHouseFormat.Native, settings).get()) {
            response.getWrittenRows();
        } catch (Exception e) {
            throw failed("写不进表 " + table, e);
        }
    }

    private static ToolException failed(String what, Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
        return new ToolException("ClickHouse " + what + "：" + cause.getMessage() + "。", e);
    }

    private static String quoted(String table) {
        return "`" + table.replace("`", "") + "`";
    }

    @Override
    public void close() {
        client.close();
    }
}
