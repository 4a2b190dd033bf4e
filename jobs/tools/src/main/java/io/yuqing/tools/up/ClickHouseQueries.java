/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads from ClickHouse over HTTP. Thread-safe. */
final class ClickHouseQueries {
    static final String DATABASE = "yuqing";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final URI base;
    private final String user;
    private final String password;

    /** {@code passwordFile}: null for an empty password. */
    ClickHouseQueries(String url, String user, Path passwordFile) {
        this.base = uri(url);
        this.user = user;
        this.password = passwordFile == null ? "" : read(passwordFile);
    }

    /** The server, or why it does not answer, before anything is built upon it. */
    void ping() {
        post("SELECT 1", "");
    }

    /** The rows of a query on the yuqing database, one JSON object each. */
    List<JsonNode> rows(String sql) {
        String body = post(sql + " FORMAT JSONEachRow", "?database=" + DATABASE);
        List<JsonNode> rows = new ArrayList<>();
        try {
            for (String line : body.lines().toList()) {
                rows.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            throw new StackException("ClickHouse at " + base + " answered no JSON: " + body, e);
        }
        return rows;
    }

    private String post(String sql, String parameters) {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/" + parameters))
                        .timeout(LIMIT)
                        .header("X-ClickHouse-User", user)
                        .header("X-ClickHouse-Key", password)
                        .POST(HttpRequest.BodyPublishers.ofString(sql))
                        .build();
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                throw new StackException(
                        "ClickHouse at " + base + " refused a query: " + response.body().strip());
            }
            return response.body();
        } catch (IOException e) {
            throw new StackException(
                    "ClickHouse at "
                            + base
                            + " does not answer ("
                            + e
                            + "): start it, or correct CLICKHOUSE_URL, or unset that variable to"
                            + " use the embedded engine.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while asking ClickHouse at " + base + ".", e);
        }
    }

    private static URI uri(String url) {
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new StackException(
                    "CLICKHOUSE_URL "
                            + url
                            + " is no HTTP address: write it like http://127.0.0.1:8123.");
        }
        return URI.create(url);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StackException(
                    "CLICKHOUSE_PASSWORD_FILE " + file + " cannot be read: " + e, e);
        }
    }
}
