/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.sink.RowInserter;
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
public final class ClickHouseJournal implements Journal {
    public static final String TABLE = "deliveries";

    private static final String DELIVERED =
            "SELECT DISTINCT arrayJoin(notices) FROM deliveries WHERE channel = ? AND attempted_at"
                    + " >= fromUnixTimestamp64Milli(?) AND outcome IN ('delivered', 'given_up')";
    private static final String UNCERTAIN =
            "SELECT arrayJoin(notices) AS notice, count() FROM deliveries FINAL WHERE channel = ?"
                    + " AND attempted_at >= fromUnixTimestamp64Milli(?) AND outcome = 'uncertain'"
                    + " GROUP BY notice";
    private static final String PARTS =
            "SELECT message_id, max(parts_done) FROM deliveries WHERE channel = ?"
                    + " AND attempted_at >= fromUnixTimestamp64Milli(?) AND parts_done > 0"
                    + " GROUP BY message_id HAVING countIf(outcome = 'delivered') = 0";
    private static final String ATTEMPTS =
            "SELECT toUnixTimestamp64Milli(attempted_at) + took_ms, greatest(parts, 1), outcome ="
                    + " 'rate_limited', code FROM deliveries FINAL WHERE channel = ? AND"
                    + " attempted_at >= fromUnixTimestamp64Milli(?) AND attempt > 0 AND outcome NOT IN"
                    + " ('given_up', 'superseded') ORDER BY attempted_at DESC LIMIT 1000";

    private final ClickHouseEndpoint endpoint;
    private final RowInserter<DeliveryRow> rows;
    private volatile boolean checked;

    public ClickHouseJournal(ClickHouseEndpoint endpoint) {
        this.endpoint = endpoint;
        rows = new RowInserter<>(endpoint, TABLE, new DeliveryEncoder());
    }

    @Override
    public void record(DeliveryRow attempt) throws Exception {
        rows.insert(attempt);
    }

    @Override
    public void recordAll(List<DeliveryRow> all) throws Exception {
        rows.insertAll(all);
    }

    @Override
    public boolean refusesContent(Exception failure) {
        return RowInserter.isContentRefused(failure);
    }

    @Override
    public Past past(String channel, long since) throws Exception {
        if (!checked) {
            rows.check();
            checked = true;
        }
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
            Map<String, Integer> uncertain = new HashMap<>();
            read(
                    connection,
                    UNCERTAIN,
                    channel,
                    since,
                    row -> uncertain.put(row.getString(1), row.getInt(2)));
            List<Attempt> attempts = new ArrayList<>();
            read(connection, ATTEMPTS, channel, since, row -> attempts.add(0, attempt(row)));
            return new Past(delivered, parts, uncertain, attempts);
        }
    }

    @Override
    public void close() {
        rows.close();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(row.getLong(1), row.getInt(2), row.getBoolean(3), row.getString(4));
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
