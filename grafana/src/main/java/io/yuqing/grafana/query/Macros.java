/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.query;

import io.yuqing.grafana.board.GrafanaInterval;
import io.yuqing.grafana.board.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expands the ClickHouse datasource's back-end macros as plugin 4.20.0 does ({@code
 * pkg/macros/macros.go}), so that a board's query can be run without Grafana.
 */
public final class Macros {
    private static final Pattern MACRO = Pattern.compile("\\$__(\\w+)(?:\\(([^()]*)\\))?");

    private final TimeRange range;
    private final Duration interval;

    public Macros(TimeRange range, Duration interval) {
        this.range = range;
        this.interval = interval;
    }

    public String expand(String sql) {
        Map<String, Function<String, String>> handlers =
                Map.ofEntries(
                        Map.entry("timeFilter", c -> between(c, seconds(true), seconds(false))),
                        Map.entry("timeFilter_ms", c -> between(c, millis(true), millis(false))),
                        Map.entry("dateFilter", c -> between(c, date(true), date(false))),
                        Map.entry("timeInterval", this::timeInterval),
                        Map.entry("timeInterval_ms", this::timeIntervalMillis),
                        Map.entry("timeGroup", Macros::timeGroup),
                        Map.entry("fromTime", c -> seconds(true)),
                        Map.entry("toTime", c -> seconds(false)),
                        Map.entry("fromTime_ms", c -> millis(true)),
                        Map.entry("toTime_ms", c -> millis(false)),
                        Map.entry("interval_s", c -> Long.toString(intervalSeconds())));
        return MACRO.matcher(sql)
                .replaceAll(
                        m -> {
                            Function<String, String> handler = handlers.get(m.group(1));
                            if (handler == null) {
                                throw new IllegalArgumentException(
                                        "The datasource has no macro " + m.group());
                            }
                            return Matcher.quoteReplacement(handler.apply(m.group(2)) + rest(m));
                        });
    }

    /** {@code $__fromTime (…)}: brackets behind a macro without arguments belong to the SQL. */
    private static String rest(java.util.regex.MatchResult macro) {
        boolean takesNone = macro.group(1).matches("(from|to)Time(_ms)?|interval_s");
        return takesNone && macro.group(2) != null ? "(" + macro.group(2) + ")" : "";
    }

    private static String between(String column, String from, String to) {
        return column + " >= " + from + " AND " + column + " <= " + to;
    }

    private String timeInterval(String column) {
        return "toStartOfInterval(toDateTime(%s), INTERVAL %d second)"
                .formatted(column, intervalSeconds());
    }

    private String timeIntervalMillis(String column) {
        return "toStartOfInterval(toDateTime64(%s, 3), INTERVAL %d millisecond)"
                .formatted(column, Math.max(1, interval.toMillis()));
    }

    private static String timeGroup(String arguments) {
        String[] parts = arguments.split(",", 2);
        Duration group = GrafanaInterval.parse(parts[1].strip().replaceAll("['\"]", ""));
        return "toStartOfInterval(toDateTime(%s), INTERVAL %d second)"
                .formatted(parts[0].strip(), group.toSeconds());
    }

    private long intervalSeconds() {
        return Math.max(1, interval.toSeconds());
    }

    private Instant bound(boolean from) {
        return from ? range.from() : range.to();
    }

    private String seconds(boolean from) {
        return "toDateTime(" + bound(from).getEpochSecond() + ")";
    }

    private String millis(boolean from) {
        return "fromUnixTimestamp64Milli(" + bound(from).toEpochMilli() + ")";
    }

    private String date(boolean from) {
        return "toDate('" + LocalDate.ofInstant(bound(from), ZoneOffset.UTC) + "')";
    }
}
