/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.second.view;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.nlp.sentiment.Sentiment;
import io.yuqing.nlp.view.Comment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Asks ClickHouse, with a connection for each question: there are a few a minute. */
final class StoredComments implements ViewTables {
    private static final int PATIENCE_SECONDS = 20;

    /**
     * Subjects of alerts that are not over, then topics that are commented on; and which of them
     * were grouped of late.
     */
    private static final String LIVE =
            """
            SELECT kind, id, max(level) AS urgent, sum(said) AS comments, max(late) AS grouped
            FROM
            (
                SELECT subject_kind AS kind, subject_id AS id, toInt64(indexOf(['blue', 'yellow', 'orange', 'red'], level)) AS level,
                    toInt64(0) AS said, toInt64(0) AS late
                FROM v_alerts
                WHERE state = 'firing' AND subject_kind IN ('topic', 'thread')

                UNION ALL

                SELECT 'topic', topic_id, 0, toInt64(sum(comments)), 0
                FROM v_topic_windows
                WHERE window = '1h' AND window_start >= fromUnixTimestamp64Milli(?)
                GROUP BY topic_id
                HAVING sum(comments) >= 30

                UNION ALL

                SELECT DISTINCT subject_kind, subject_id, 0, 0, 1
                FROM v_views
                WHERE read_at > fromUnixTimestamp64Milli(?)
            )
            GROUP BY kind, id
            HAVING urgent > 0 OR comments > 0
            ORDER BY urgent DESC, comments DESC, kind, id
            LIMIT 10000\
            """;

    private static final String COMMENTS =
            """
            SELECT item_id, toUnixTimestamp64Milli(published_at), said, sentiment, comments_in_all, toUnixTimestamp64Milli(first_at)
            FROM v_comments_of(topic = ?, thread = ?, since = ?, until = ?)\
            """;

    private final ClickHouseEndpoint endpoint;

    StoredComments(ClickHouseEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public List<LiveSubject> live(long since, long read) throws SQLException {
        List<LiveSubject> live = new ArrayList<>();
        try (Connection connection = endpoint.connect();
                PreparedStatement statement = connection.prepareStatement(LIVE)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setLong(1, since);
            statement.setLong(2, read);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    live.add(
                            new LiveSubject(
                                    rows.getString(1), rows.getString(2), rows.getInt(5) == 0));
                }
            }
        }
        return live;
    }

    @Override
    public SubjectComments comments(LiveSubject subject, long since, long until)
            throws SQLException {
        long all = 0;
        long first = 0;
        List<Comment> comments = new ArrayList<>();
        Map<String, Long> times = new HashMap<>();
        try (Connection connection = endpoint.connect();
                PreparedStatement statement = connection.prepareStatement(COMMENTS)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setString(1, subject.isThread() ? "" : subject.id());
            statement.setString(2, subject.isThread() ? subject.id() : "");
            statement.setLong(3, since / 1_000);
            statement.setLong(4, until / 1_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String id = rows.getString(1);
                    comments.add(new Comment(id, rows.getString(3), sentiment(rows.getString(4))));
                    times.put(id, rows.getLong(2));
                    all = rows.getLong(5);
                    first = rows.getLong(6);
                }
            }
        }
        return new SubjectComments(all, first, comments, times);
    }

    private static Sentiment sentiment(String code) {
        return Sentiment.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
