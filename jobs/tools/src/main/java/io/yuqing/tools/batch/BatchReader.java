/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the view. */
final class BatchReader {
    private static final String ACCOUNTS =
            """
            SELECT source_topic, formatDateTime(first_minute, '%F %R'), formatDateTime(last_minute, '%F %R'),
                read, counted, duplicate, id_conflicts, late, rejected
            FROM v_batches WHERE batch = ? ORDER BY source_topic\
            """;

    private static final String LATE =
            """
            SELECT count(), if(count() = 0, '', formatDateTime(min(event_at), '%F')),
                if(count() = 0, '', formatDateTime(max(event_at), '%F'))
            FROM v_late_items WHERE batch = ?\
            """;

    private BatchReader() {}

    static BatchAccount read(Connection tables, Receipt receipt) throws SQLException {
        return new BatchAccount(
                receipt, topics(tables, receipt.batch()), late(tables, receipt.batch()));
    }

    private static LateDays late(Connection tables, String batch) throws SQLException {
        try (PreparedStatement statement = tables.prepareStatement(LATE)) {
            statement.setString(1, batch);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new LateDays(row.getLong(1), row.getString(2), row.getString(3));
            }
        }
    }

    private static List<TopicAccount> topics(Connection tables, String batch) throws SQLException {
        List<TopicAccount> topics = new ArrayList<>();
        try (PreparedStatement statement = tables.prepareStatement(ACCOUNTS)) {
            statement.setString(1, batch);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    topics.add(
                            new TopicAccount(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    row.getLong(8),
                                    row.getLong(9)));
                }
            }
        }
        return topics;
    }
}
