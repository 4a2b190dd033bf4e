/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what fired from the tables of a finished run. */
public final class EpisodeReader {
    private static final String EPISODES =
            """
            WITH (SELECT max(published_at) FROM v_items) AS last_event
            SELECT
                alert.rule_id,
                alert.subject_kind,
                alert.subject_id,
                alert.highest_level,
                toUnixTimestamp64Milli(assumeNotNull(alert.fired_at)),
                toUnixTimestamp64Milli(ifNull(alert.resolved_at, last_event)) AS ended,
                argMaxIf(
                    toUnixTimestamp64Milli(counted.window_start) + 150000,
                    counted.originals + counted.reposts + counted.comments,
                    counted.window_start >= alert.fired_at - INTERVAL 1 HOUR
                        AND counted.window_start <= ifNull(alert.resolved_at, last_event)) AS peak
            FROM v_alerts AS alert
            LEFT JOIN
            (
                SELECT subject_kind, subject_id, window_start, originals, reposts, comments
                FROM v_subject_windows
                WHERE window = '5m'
                    AND (subject_kind, subject_id) IN (SELECT subject_kind, subject_id FROM v_alerts)
            ) AS counted
                ON counted.subject_kind = alert.subject_kind AND counted.subject_id = alert.subject_id
            WHERE alert.fired_at IS NOT NULL
            GROUP BY
                alert.alert_id, alert.rule_id, alert.subject_kind, alert.subject_id, alert.highest_level, alert.fired_at,
                alert.resolved_at
            ORDER BY alert.fired_at, alert.alert_id\
            """;

    private static final String SPAN =
            "SELECT toUnixTimestamp64Milli(min(published_at)),"
                    + " toUnixTimestamp64Milli(max(published_at)) FROM v_items";

    private EpisodeReader() {}

    /** In the order of firing. */
    public static List<FiredEpisode> read(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(EPISODES)) {
            List<FiredEpisode> episodes = new ArrayList<>();
            while (rows.next()) {
                long peak = rows.getLong(7);
                episodes.add(
                        new FiredEpisode(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                Instant.ofEpochMilli(rows.getLong(5)),
                                Instant.ofEpochMilli(rows.getLong(6)),
                                peak == 0 ? null : Instant.ofEpochMilli(peak)));
            }
            return episodes;
        }
    }

    /** First and last event time of the history. */
    public static Span span(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(SPAN)) {
            rows.next();
            return new Span(
                    Instant.ofEpochMilli(rows.getLong(1)), Instant.ofEpochMilli(rows.getLong(2)));
        }
    }
}
