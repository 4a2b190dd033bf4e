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

    private BatchReader() {}

    static BatchAccount read(Connection tables, Receipt receipt) throws SQLException {
        List<TopicAccount> topics = new ArrayList<>();
        try (PreparedStatement statement = tables.prepareStatement(ACCOUNTS)) {
            statement.setString(1, receipt.batch());
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
        return new BatchAccount(receipt, topics);
    }
}
