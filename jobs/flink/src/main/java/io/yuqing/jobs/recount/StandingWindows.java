/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.WindowRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What stands in the table of windows of a day, by subject. */
final class StandingWindows {
    private static final String QUERY =
            """
            SELECT subject_id, window, toUnixTimestamp64Milli(window_start), originals, reposts, comments, negative, neutral,
                positive, voices, engagement, channels, platforms, categories, distinct_originals, version
            FROM v_subject_windows
            WHERE subject_kind = '%s'
                AND window_start >= fromUnixTimestamp64Milli(toInt64(?)) AND window_start < fromUnixTimestamp64Milli(toInt64(?))
            ORDER BY subject_id
            """;

    private StandingWindows() {}

    static BySubject ask(Connection connection, SubjectKind kind, long from, long to)
            throws SQLException {
        return BySubject.ask(connection, QUERY.formatted(kind.code()), from, to);
    }

    /**
     * @param subject a key of {@link io.yuqing.jobs.model.SubjectKey}
     */
    static WindowRow window(String subject, ResultSet row) throws SQLException {
        WindowRow window = new WindowRow();
        window.subject = subject;
        window.window = row.getString(2);
        window.windowStart = row.getLong(3);
        window.originals = row.getLong(4);
        window.reposts = row.getLong(5);
        window.comments = row.getLong(6);
        window.negative = row.getLong(7);
        window.neutral = row.getLong(8);
        window.positive = row.getLong(9);
        window.voices = row.getLong(10);
        window.engagement = row.getLong(11);
        window.channels = counts(row, 12);
        window.platforms = counts(row, 13);
        window.categories = counts(row, 14);
        window.distinctOriginals = row.getLong(15);
        window.version = row.getLong(16);
        return window;
    }

    private static Map<String, Long> counts(ResultSet row, int column) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        ((Map<?, ?>) row.getObject(column))
                .forEach((name, count) -> counts.put((String) name, ((Number) count).longValue()));
        return counts;
    }
}
