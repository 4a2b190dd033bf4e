/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;

/**
 * What the tables say about time.
 *
 * @param now by the clock of the server
 * @param newest event time of the newest item; null without items
 * @param firstRead when the first record came that a job read; null if no ledger says so
 */
record TableTimes(Instant now, Instant newest, Instant firstRead) {
    private static final String QUERY =
            """
            SELECT toUnixTimestamp(now()) * 1000,
                (SELECT toUnixTimestamp64Milli(max(newest_event_at)) FROM v_freshness WHERE dataset = 'items' AND newest_event_at IS NOT NULL),
                (SELECT toUnixTimestamp64Milli(min(minute)) FROM v_ledger)
            """;

    static TableTimes read(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new TableTimes(
                    Instant.ofEpochMilli(row.getLong(1)),
                    time(row.getLong(2)),
                    time(row.getLong(3)));
        }
    }

    /** Of nothing the least is the beginning of the epoch. */
    private static Instant time(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
