/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.notify.Sender;
import io.yuqing.domain.delivery.Heartbeat;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real robots, the real table. */
final class Production implements Outside {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Production.class);
    private static final int PATIENCE_SECONDS = 10;

    /** The ledger goes by the time of arrival; an alert of today may be about older items. */
    private static final String LOOK =
            "SELECT (SELECT sum(read) FROM v_ledger WHERE minute >= fromUnixTimestamp64Milli(?)),"
                    + " (SELECT toUnixTimestamp64Milli(max(minute)) FROM v_ledger WHERE read > 0),"
                    + " (SELECT count() FROM v_alerts"
                    + " WHERE fired_at >= fromUnixTimestamp64Milli(?))";

    private final ClickHouseEndpoint endpoint;

    Production(ClickHouseEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Sender open(Channel channel) {
        return channel.open();
    }

    @Override
    public Journal journal() {
        return new ClickHouseJournal(endpoint);
    }

    @Override
    public ExecutorService threads(String name) {
        return Executors.newCachedThreadPool(
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public Heartbeat look(long dayStart, long now) {
        Heartbeat seen = new Heartbeat();
        seen.at = now;
        try (Connection connection = endpoint.connect();
                PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            statement.setLong(1, dayStart);
            statement.setLong(2, dayStart);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                seen.items = row.getLong(1);
                seen.newest = row.getLong(2);
                seen.alerts = row.getLong(3);
            }
        } catch (SQLException e) {
            // Told to people by the notice itself.
            LOG.warn("ClickHouse did not say how the monitoring is: {}", e.getMessage());
            seen.known = false;
        }
        return seen;
    }
}
