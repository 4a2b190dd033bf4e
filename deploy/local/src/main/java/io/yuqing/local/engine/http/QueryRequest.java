/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.yuqing.local.engine.chdb.EngineException;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The URL parameters and headers of one request, by what ClickHouse takes them for. */
final class QueryRequest {
    private static final String PARAMETER = "param_";

    /** Parameters that are no settings of the query. */
    private static final Set<String> OWN =
            Set.of(
                    "query",
                    "database",
                    "default_format",
                    "user",
                    "password",
                    "query_id",
                    "session_id",
                    "session_timeout",
                    "session_check",
                    "close_session",
                    "compress",
                    "decompress",
                    "quota_key",
                    "buffer_size",
                    "wait_end_of_query",
                    "stacktrace",
                    "client_protocol_version");

    private final Headers headers;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final boolean post;

    QueryRequest(HttpExchange exchange) throws EngineException {
        this.headers = exchange.getRequestHeaders();
        this.post = exchange.getRequestMethod().equals("POST");
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                sort(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
    }

    /** Nothing but POST may change anything, as with a server. */
    boolean mayOnlyRead() {
        return !post;
    }

    String query() {
        return own("query", "");
    }

    String queryId(String otherwise) {
        return own("query_id", header("X-ClickHouse-Query-Id", otherwise));
    }

    String database() {
        return own("database", header("X-ClickHouse-Database", ""));
    }

    String format() {
        return header("X-ClickHouse-Format", own("default_format", "TabSeparated"));
    }

    String session() {
        return own("session_id", "");
    }

    String own(String name, String otherwise) {
        return own.getOrDefault(name, otherwise);
    }

    /** What the client says it speaks; 0 if it says nothing. */
    int protocolVersion() throws EngineException {
        String value = own("client_protocol_version", "0");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw EngineException.of(
                    36, "BAD_ARGUMENTS", "client_protocol_version " + value + " is no number.");
        }
    }

    /** True for a switch such as {@code compress=1}. */
    boolean on(String name) {
        String value = own(name, "0");
        return value.equals("1") || value.equalsIgnoreCase("true");
    }

    Map<String, String> parameters() {
        return parameters;
    }

    Map<String, String> settings() {
        return settings;
    }

    String header(String name, String otherwise) {
        String value = headers.getFirst(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    private void sort(String name, String value) throws EngineException {
        if (name.startsWith(PARAMETER)) {
            parameters.put(name.substring(PARAMETER.length()), value);
        } else if (name.equals("role")) {
            throw EngineException.of(
                    511, "UNKNOWN_ROLE", "The embedded engine has no roles: leave role out.");
        } else if (OWN.contains(name)) {
            own.putIfAbsent(name, value);
        } else {
            settings.put(name, value);
        }
    }

    private static String decode(String encoded) throws EngineException {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw EngineException.of(
                    36, "BAD_ARGUMENTS", "The URL is not well-formed: " + e.getMessage());
        }
    }
}
