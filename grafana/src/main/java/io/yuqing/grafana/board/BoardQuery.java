/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * One query of a board.
 *
 * @param where board and panel, variable or annotation, for messages
 * @param owner the JSON node of the panel, variable or annotation
 */
public record BoardQuery(Kind kind, String where, JsonNode owner, int format, String sql) {
    public enum Kind {
        PANEL,
        VARIABLE,
        ANNOTATION
    }

    /** Formats of the ClickHouse plugin. */
    public static final int TIME_SERIES = 0;

    static final int TABLE = 1;

    public boolean isTimeSeries() {
        return kind == Kind.PANEL && format == TIME_SERIES;
    }

    /** The bucket width Grafana would choose for this query's panel over a range. */
    public Duration interval(TimeRange range) {
        int points = owner.path("maxDataPoints").asInt(1000);
        String minimum = owner.path("interval").asText("");
        return GrafanaInterval.choose(
                range, points, minimum.isEmpty() ? Duration.ZERO : GrafanaInterval.parse(minimum));
    }

    @Override
    public String toString() {
        return where;
    }
}
