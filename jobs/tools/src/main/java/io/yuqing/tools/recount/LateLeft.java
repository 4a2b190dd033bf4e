/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.recount;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Late items of days behind those that were counted.
 *
 * @param from the first of these days; null without items
 * @param to the last; null without items
 */
record LateLeft(long items, LocalDate from, LocalDate to) {
    private static final String QUERY =
            """
            SELECT count(), toString(toDate(min(event_at), 'Asia/Shanghai')), toString(toDate(max(event_at), 'Asia/Shanghai'))
            FROM v_late_items WHERE event_at >= fromUnixTimestamp64Milli(toInt64(?))
            """;

    static LateLeft after(Connection tables, LocalDate last) throws SQLException {
        try (PreparedStatement statement = tables.prepareStatement(QUERY)) {
            statement.setLong(1, Days.startOf(last.plusDays(1)));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long items = row.getLong(1);
                return items == 0
                        ? new LateLeft(0, null, null)
                        : new LateLeft(
                                items,
                                LocalDate.parse(row.getString(2)),
                                LocalDate.parse(row.getString(3)));
            }
        }
    }
}
