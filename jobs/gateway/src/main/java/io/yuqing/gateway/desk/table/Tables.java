/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.yuqing.gateway.config.DeskSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks ClickHouse. Thread-safe. */
public final class Tables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final int MOST_SECONDS = 20;

    /** ClickHouse gives up first, and says so. */
    private static final int GRACE_SECONDS = 5;

    private static final String CODE = "X-ClickHouse-Exception-Code";
    private static final int OK = 200;

    private final DeskSettings settings;
    private final HttpClient client;
    private final int mostSeconds;

    /**
     * @throws IOException in one sentence if the certificates cannot be used
     */
    public Tables(DeskSettings settings) throws IOException {
        this.settings = settings;
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECTING);
        if (settings.caFile().isPresent()) {
            builder.sslContext(TrustedAuthority.of(settings.caFile().get()));
        }
        this.client = builder.build();
        this.mostSeconds = MOST_SECONDS;
    }

    private Tables(DeskSettings settings, HttpClient client, int mostSeconds) {
        this.settings = settings;
        this.client = client;
        this.mostSeconds = mostSeconds;
    }

    /** The same tables, asked by somebody who waits no longer than this for an answer. */
    public Tables within(int seconds) {
        return new Tables(settings, client, seconds);
    }

    /**
     * The rows of a SELECT without FORMAT clause.
     *
     * @param parameters values of its {@code {name:Type}}, as they are: a list for an {@code
     *     Array(String)}, anything else for a plain type
     * @param row a record whose components are named as the columns
     */
    public <R> List<R> rows(String sql, Map<String, ?> parameters, Class<R> row)
            throws TablesException {
        HttpResponse<byte[]> answer = send(sql, parameters);
        if (answer.statusCode() != OK) {
            int code = answer.headers().firstValue(CODE).map(Tables::number).orElse(0);
            throw new TablesException(code, TablesWords.of(code), null);
        }
        ObjectReader reader = JSON.readerFor(row);
        try (MappingIterator<R> rows = reader.readValues(answer.body())) {
            return rows.readAll();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row is no " + row.getSimpleName() + ".", e);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed.", e);
        }
    }

    /** By GET, with which a server lets nobody change anything, whatever the account may do. */
    private HttpResponse<byte[]> send(String sql, Map<String, ?> parameters)
            throws TablesException {
        StringBuilder search = new StringBuilder("/?default_format=JSONEachRow");
        // Whole or not at all: no row before it is known that all can be read.
        add(search, "wait_end_of_query", "1");
        add(search, "database", settings.database());
        add(search, "max_execution_time", Integer.toString(mostSeconds));
        parameters.forEach((name, value) -> add(search, "param_" + name, Parameter.written(value)));
        add(search, "query", sql);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base() + search))
                        .header("X-ClickHouse-User", settings.user())
                        .header("X-ClickHouse-Key", settings.password())
                        .timeout(Duration.ofSeconds((long) mostSeconds + GRACE_SECONDS))
                        .build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new TablesException(TablesException.AWAY, TablesWords.away(base()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TablesException(TablesException.AWAY, TablesWords.away(base()), e);
        }
    }

    private String base() {
        return settings.url().getScheme() + "://" + settings.url().getRawAuthority();
    }

    private static void add(StringBuilder search, String name, String value) {
        search.append('&').append(name).append('=').append(URLEncoder.encode(value, UTF_8));
    }

    private static int number(String header) {
        try {
            return Integer.parseInt(header.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
