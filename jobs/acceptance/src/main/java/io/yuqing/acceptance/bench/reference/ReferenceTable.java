/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;

/** The table of the reference job. A later row of the same thread and minute takes the place. */
public final class ReferenceTable {
    static final String NAME = "reference_minutes";

    static final String INSERT =
            "INSERT INTO "
                    + NAME
                    + " (thread, minute, posts, comments, negative) VALUES (?, ?, ?, ?, ?)";

    private static final String CREATE =
            "CREATE TABLE "
                    + NAME
                    + " (thread String, minute DateTime('UTC'), posts UInt32, comments UInt32,"
                    + " negative UInt32, stored_at DateTime64(3, 'UTC') DEFAULT now64(3))"
                    + " ENGINE = ReplacingMergeTree(stored_at) ORDER BY (minute, thread)";

    private ReferenceTable() {}

    public static void create(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Adds a row to the batch of an {@link #INSERT}. */
    static void add(PreparedStatement insert, ThreadMinute row) throws SQLException {
        insert.setString(1, row.thread);
        insert.setObject(
                2, Instant.ofEpochMilli(row.minute).atZone(ZoneOffset.UTC).toLocalDateTime());
        insert.setLong(3, row.posts);
        insert.setLong(4, row.comments);
        insert.setLong(5, row.negative);
        insert.addBatch();
    }
}
