/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.local.process.StackException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The few requests to any ClickHouse server that set-up, status and tests need. Thread-safe. */
public final class ClickHouseHttp {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String url;
    private final Map<String, String> parameters;

    /** {@code url}: {@code http://host:port}, as user {@code default} without a password. */
    public ClickHouseHttp(String url) {
        this(url, Map.of());
    }

    private ClickHouseHttp(String url, Map<String, String> parameters) {
        this.url = url;
        this.parameters = parameters;
    }

    /** The same server with one URL parameter more: {@code database}, {@code user}, a setting… */
    public ClickHouseHttp with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new ClickHouseHttp(url, more);
    }

    public String url() {
        return url;
    }

    /** True if the server answers. */
    public boolean ping() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/ping"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a statement and returns its answer as text: TSV unless it has a FORMAT clause. */
    public String text(String sql) {
        HttpResponse<String> response = send(sql);
        if (response.statusCode() != 200) {
            throw new StackException(
                    "ClickHouse " + url + " refused a statement: " + response.body().strip());
        }
        return response.body();
    }

    public void execute(String sql) {
        text(sql);
    }

    /** The rows of a SELECT without FORMAT clause; {@code null} for NULL. */
    public List<String[]> query(String sql) {
        return text(sql).lines().map(TsvRow::parse).toList();
    }

    /** The raw answer, whatever its status. */
    public HttpResponse<String> send(String sql) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(url + "/" + search()))
                            .timeout(LIMIT)
                            .POST(HttpRequest.BodyPublishers.ofString(sql))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackException(
                    "ClickHouse " + url + " does not answer: start it, or correct its address.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while waiting for ClickHouse.", e);
        }
    }

    private String search() {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
