/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/** Which days have anything that can be counted or corrected; one question for all of them. */
final class BusyDays {
    /** An item never counts later than it was published; the table knows its order by that. */
    private static final String BUSY =
            """
            SELECT DISTINCT toString(toDate(event_at, 'Asia/Shanghai')) FROM v_items
            WHERE published_at >= fromUnixTimestamp64Milli(toInt64(?))
                AND event_at >= fromUnixTimestamp64Milli(toInt64(?)) AND event_at < fromUnixTimestamp64Milli(toInt64(?))
            UNION DISTINCT
            SELECT DISTINCT toString(toDate(window_start, 'Asia/Shanghai')) FROM v_subject_windows
            WHERE window_start >= fromUnixTimestamp64Milli(toInt64(?)) AND window_start < fromUnixTimestamp64Milli(toInt64(?))
            """;

    private static final String FIRST =
            "SELECT toString(toDate(min(event_at), 'Asia/Shanghai')) FROM v_items";

    private BusyDays() {}

    /** Of the days from one to another, both included. */
    static Set<LocalDate> read(Connection tables, LocalDate from, LocalDate to)
            throws SQLException {
        long start = Days.startOf(from);
        long end = Days.startOf(to.plusDays(1));
        Set<LocalDate> busy = new TreeSet<>();
        try (PreparedStatement statement = tables.prepareStatement(BUSY)) {
            statement.setLong(1, start);
            statement.setLong(2, start);
            statement.setLong(3, end);
            statement.setLong(4, start);
            statement.setLong(5, end);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    busy.add(LocalDate.parse(row.getString(1)));
                }
            }
        }
        return busy;
    }

    /** The day of the first item that is stored; there is one. */
    static LocalDate first(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet row = statement.executeQuery(FIRST)) {
            row.next();
            return LocalDate.parse(row.getString(1));
        }
    }
}
