/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.RowInserter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code deliveries} as the journal. */
final class ClickHouseJournal implements Journal {
    static final String TABLE = "deliveries";

    private static final String DELIVERED =
            "SELECT DISTINCT arrayJoin(notices) FROM deliveries WHERE channel = ?"
                    + " AND attempted_at >= fromUnixTimestamp64Milli(?) AND outcome = 'delivered'";
    private static final String PARTS =
            "SELECT message_id, max(parts_done) FROM deliveries WHERE channel = ?"
                    + " AND attempted_at >= fromUnixTimestamp64Milli(?) AND parts_done > 0"
                    + " GROUP BY message_id HAVING countIf(outcome = 'delivered') = 0";
    private static final String ATTEMPTS =
            "SELECT toUnixTimestamp64Milli(attempted_at), greatest(parts, 1) FROM deliveries FINAL"
                    + " WHERE channel = ? AND attempted_at >= fromUnixTimestamp64Milli(?)"
                    + " AND attempt > 0 AND outcome != 'given_up'"
                    + " ORDER BY attempted_at DESC LIMIT 1000";

    private final ClickHouseEndpoint endpoint;
    private final RowInserter<DeliveryRow> rows;

    ClickHouseJournal(ClickHouseEndpoint endpoint) {
        this.endpoint = endpoint;
        rows = new RowInserter<>(endpoint, TABLE, new DeliveryEncoder());
    }

    @Override
    public void record(DeliveryRow attempt) throws Exception {
        rows.insert(attempt);
    }

    @Override
    public Past past(String channel, long since) throws SQLException {
        try (Connection connection = endpoint.connect()) {
            Set<String> delivered = new HashSet<>();
            read(connection, DELIVERED, channel, since, row -> delivered.add(row.getString(1)));
            Map<String, Long> parts = new HashMap<>();
            read(
                    connection,
                    PARTS,
                    channel,
                    since,
                    row -> parts.put(row.getString(1), row.getLong(2)));
            List<Attempt> attempts = new ArrayList<>();
            read(
                    connection,
                    ATTEMPTS,
                    channel,
                    since,
                    row -> attempts.add(0, new Attempt(row.getLong(1), row.getInt(2))));
            return new Past(delivered, parts, attempts);
        }
    }

    @Override
    public void close() {
        rows.close();
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private static void read(
            Connection connection, String query, String channel, long since, Row row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, channel);
            statement.setLong(2, since);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    row.take(rows);
                }
            }
        }
    }
}
