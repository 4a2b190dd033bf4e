/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.heartbeat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.domain.delivery.RefusingChannel;
import io.yuqing.domain.delivery.SilentSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the tables how the monitoring is. */
public final class HeartbeatTables {
    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatTables.class);
    private static final int PATIENCE_SECONDS = 10;

    /** The ledger goes by the time of arrival; an alert of today may be about older items. */
    private static final String FIGURES =
            "SELECT (SELECT sum(read) FROM v_ledger WHERE minute >= fromUnixTimestamp64Milli(?)),"
                    + " (SELECT toUnixTimestamp64Milli(max(minute)) FROM v_ledger WHERE read > 0),"
                    + " (SELECT count() FROM v_alerts WHERE fired_at >= fromUnixTimestamp64Milli(?) AND"
                    + " subject_kind != 'source')";

    /** What nobody registered or expects any more is missed by nobody. */
    private static final String SOURCES =
            "SELECT source_name, state IN ('silent', 'never_seen'),"
                    + " ifNull(toUnixTimestamp64Milli(last_item_at), 0) FROM v_sources"
                    + " WHERE state NOT IN ('unregistered', 'removed') ORDER BY source_id";

    /** By what was said last: a channel that was put right is well again with its next message. */
    private static final String REFUSING =
            "SELECT channel, argMax(cause, (attempted_at, attempt)) FROM v_deliveries"
                    + " WHERE attempted_at >= fromUnixTimestamp64Milli(?) AND outcome IN"
                    + " ('delivered', 'rate_limited', 'rejected', 'failed', 'uncertain')"
                    + " GROUP BY channel"
                    + " HAVING argMax(outcome, (attempted_at, attempt)) = 'rejected'"
                    + " ORDER BY channel";

    private static final String SEAL =
            "SELECT day, shown FROM v_case_seals ORDER BY log_offset DESC LIMIT 1";

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

    private HeartbeatTables() {}

    /** With {@link Heartbeat#known} false if they do not answer within seconds. */
    public static Heartbeat look(ClickHouseEndpoint endpoint, long dayStart, long now) {
        Heartbeat seen = new Heartbeat();
        seen.at = now;
        try (Connection connection = endpoint.connect()) {
            figures(connection, dayStart, seen);
            sources(connection, seen);
            refusing(connection, seen);
            seal(connection, seen);
        } catch (SQLException e) {
            // Told to people by the notice itself.
            LOG.warn("ClickHouse did not say how the monitoring is: {}", e.getMessage());
            seen.known = false;
        }
        return seen;
    }

    private static void figures(Connection connection, long dayStart, Heartbeat seen)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setLong(1, dayStart);
            statement.setLong(2, dayStart);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                seen.items = row.getLong(1);
                seen.newest = row.getLong(2);
                seen.alerts = row.getLong(3);
            }
        }
    }

    private static void sources(Connection connection, Heartbeat seen) throws SQLException {
        List<SilentSource> silent = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    seen.sources++;
                    if (rows.getBoolean(2)) {
                        SilentSource source = new SilentSource();
                        source.name = rows.getString(1);
                        source.lastItemAt = rows.getLong(3);
                        silent.add(source);
                    }
                }
            }
        }
        seen.silent = silent;
    }

    private static void seal(Connection connection, Heartbeat seen) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEAL)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    seen.sealedDay = row.getString(1);
                    seen.seal = row.getString(2);
                }
            }
        }
    }

    private static void refusing(Connection connection, Heartbeat seen) throws SQLException {
        List<RefusingChannel> refusing = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(REFUSING)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setLong(1, seen.at - DAY_MILLIS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    RefusingChannel channel = new RefusingChannel();
                    channel.name = rows.getString(1);
                    channel.cause = rows.getString(2);
                    refusing.add(channel);
                }
            }
        }
        seen.refusing = refusing;
    }
}
