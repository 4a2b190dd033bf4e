/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * The table {@code schema_history}: which files were applied, with their checksums. Two migrators
 * at once may both write a row for a file; the rows are equal but for their time.
 */
final class SchemaHistory {

    private static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS schema_history
            (
                version    UInt32,
                name       String,
                checksum   String COMMENT 'SHA-256 of the file',
                applied_at DateTime('Asia/Shanghai') DEFAULT now()
            )
            ENGINE = ReplacingMergeTree
            ORDER BY version
            COMMENT 'Applied files of sql/'\
            """;

    private final Connection connection;

    SchemaHistory(Connection connection) {
        this.connection = connection;
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
    }

    /** Checksum by version. */
    Map<Integer, String> applied() throws SQLException {
        Map<Integer, String> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT version, checksum FROM schema_history FINAL")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    void add(Migration migration) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO schema_history (version, name, checksum) VALUES (?, ?, ?)")) {
            insert.setInt(1, migration.version());
            insert.setString(2, migration.name());
            insert.setString(3, migration.checksum());
            insert.executeUpdate();
        }
    }
}
