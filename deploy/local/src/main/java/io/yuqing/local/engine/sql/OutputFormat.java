/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.sql;

import java.util.Locale;

/** The format an answer is in, which clients read from the header {@code X-ClickHouse-Format}. */
public final class OutputFormat {
    private OutputFormat() {}

    /** The FORMAT clause of the statement, else {@code fallback}. */
    public static String of(byte[] sql, String fallback) {
        SqlTokens tokens = new SqlTokens(sql);
        String clause = null;
        String candidate = null;
        boolean behindFormat = false;
        while (tokens.next()) {
            if (behindFormat) {
                candidate = tokens.token();
                behindFormat = false;
            } else if (candidate != null && (tokens.is("SETTINGS") || tokens.is(";"))) {
                clause = candidate;
                candidate = null;
            } else {
                candidate = null;
                behindFormat = tokens.is("FORMAT");
            }
        }
        if (candidate != null) {
            clause = candidate;
        }
        return clause == null ? fallback : clause;
    }

    public static String contentType(String format) {
        String name = format.toLowerCase(Locale.ROOT);
        if (name.startsWith("json")) {
            return name.contains("eachrow")
                    ? "application/x-ndjson; charset=UTF-8"
                    : "application/json; charset=UTF-8";
        }
        if (name.startsWith("tabseparated") || name.startsWith("tsv")) {
            return "text/tab-separated-values; charset=UTF-8";
        }
        if (name.startsWith("csv")) {
            return "text/csv; charset=UTF-8";
        }
        if (name.startsWith("native") || name.startsWith("rowbinary")) {
            return "application/octet-stream";
        }
        return "text/plain; charset=UTF-8";
    }
}
