/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.http;

import io.yuqing.local.engine.chdb.ChdbConnection;
import io.yuqing.local.engine.chdb.EngineException;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** Puts database, settings and rights of a request on its connection, before its statement runs. */
final class SessionSettings {
    /** What a reader may ask for, and the most it gets. */
    private static final Map<String, Long> READER_LIMITS =
            Map.of(
                    "max_execution_time", 30L,
                    "max_result_rows", 1_000_000L,
                    "max_memory_usage", 2_000_000_000L);

    private SessionSettings() {}

    static void apply(ChdbConnection connection, QueryRequest request, Account account)
            throws EngineException {
        if (!request.database().isEmpty()) {
            connection.execute("USE " + identifier(request.database()));
        }
        Map<String, String> settings = new TreeMap<>(request.settings());
        if (account.readOnly()) {
            limit(settings);
        }
        // The engine reads a bare identifier as a SELECT unless told otherwise; a server does not.
        settings.putIfAbsent("implicit_select", "0");
        if (account.readOnly()) {
            settings.put("readonly", "1");
        } else if (request.mayOnlyRead()) {
            // Whatever it asks for itself, such as readonly=0.
            settings.put("readonly", "1".equals(settings.get("readonly")) ? "1" : "2");
        }
        connection.execute(set(settings));
    }

    private static void limit(Map<String, String> settings) throws EngineException {
        for (String name : settings.keySet()) {
            if (!READER_LIMITS.containsKey(name)) {
                throw EngineException.of(
                        164, "READONLY", "Cannot modify '" + name + "' setting in readonly mode.");
            }
        }
        for (Map.Entry<String, Long> limit : READER_LIMITS.entrySet()) {
            settings.merge(limit.getKey(), limit.getValue().toString(), SessionSettings::smaller);
        }
    }

    private static String smaller(String asked, String limit) {
        try {
            double value = Double.parseDouble(asked);
            return value > 0 && value < Double.parseDouble(limit) ? asked : limit;
        } catch (NumberFormatException e) {
            return limit;
        }
    }

    private static String set(Map<String, String> settings) {
        // readonly last: nothing can be set behind it.
        StringJoiner sql = new StringJoiner(", ", "SET ", "");
        settings.forEach(
                (name, value) -> {
                    if (!name.equals("readonly")) {
                        sql.add(identifier(name) + " = " + literal(value));
                    }
                });
        if (settings.containsKey("readonly")) {
            sql.add("readonly = " + literal(settings.get("readonly")));
        }
        return sql.toString();
    }

    private static String identifier(String name) {
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    private static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
