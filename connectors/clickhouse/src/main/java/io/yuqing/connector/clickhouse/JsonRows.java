/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickhouse.client.api.ClickHouseException;
import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Asks ClickHouse for rows as JSON objects, the same text for the same row. Sends no setting but
 * the time limit, since a user who only reads may change no other. Thread-safe.
 */
public final class JsonRows implements AutoCloseable {
    private final Client client;

    public JsonRows(ClickHouseEndpoint endpoint) {
        this.client = endpoint.newClient(!endpoint.isLoopback());
    }

    /**
     * The rows of a SELECT without FORMAT clause, one JSON object each.
     *
     * @param parameters values of its {@code {name:Type}}, as the server reads them
     * @param seconds after which the server gives up; at most what the user may ask for
     */
    public List<String> rows(String sql, Map<String, String> parameters, int seconds)
            throws SQLException {
        QuerySettings settings =
                new QuerySettings()
                        .setFormat(ClickHouseFormat.JSONEachRow)
                        .setMaxExecutionTime(seconds)
                        // Whole or not at all.
                        .serverSetting("wait_end_of_query", "1");
        // As parameters of the request: the client's own way would escape what is escaped.
        parameters.forEach((name, value) -> settings.serverSetting("param_" + name, value));
        try (QueryResponse response = client.query(sql, settings).get()) {
            String answer = new String(response.getInputStream().readAllBytes(), UTF_8);
            return answer.isEmpty() ? List.of() : List.of(answer.split("\n"));
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause().getMessage(), e.getCause());
        } catch (IOException e) {
            throw new SQLException("The answer of ClickHouse broke off: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while ClickHouse was asked.", e);
        } catch (ClickHouseException e) {
            throw new SQLException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new SQLException("The answer of ClickHouse could not be closed.", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
