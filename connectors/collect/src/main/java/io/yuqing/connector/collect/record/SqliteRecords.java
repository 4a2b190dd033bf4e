/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.connector.collect.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.sqlite.SQLiteConfig;

/** Rows of the tables of a database in one file as records; their line is their number. */
final class SqliteRecords {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    /** In which tools keep posts and comments. Others, such as that of accounts, are not opened. */
    private static final List<String> TABLES = List.of("weibo", "comments", "reposts");

    private SqliteRecords() {}

    static boolean isOne(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    static void read(Path file, RecordFile.Use use) {
        try (Connection database = open(file);
                Statement statement = database.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            requireWhole(statement);
            long line = 0;
            for (String table : TABLES) {
                if (has(statement, table)) {
                    line = read(statement, table, line, use);
                }
            }
        } catch (SQLException | LinkageError e) {
            throw new UnreadableFileException("SQLite 数据库已损坏，或正被写入；请等工具运行结束后复制一份再导入", e);
        }
    }

    /** Nothing is written beside the file, and nothing in it is run. */
    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection(
                "jdbc:sqlite:" + file.toUri().toString().replace("?", "%3f") + "?immutable=1");
    }

    /** One that was cut off is read as if it had fewer rows. */
    private static void requireWhole(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
            if (!answer.next() || !"ok".equals(answer.getString(1))) {
                throw new SQLException("the check of the file failed");
            }
        }
    }

    /** No view: what one does is up to who wrote the file. */
    private static boolean has(Statement statement, String table) throws SQLException {
        try (ResultSet found =
                statement.executeQuery(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '"
                                + table
                                + "'")) {
            return found.next();
        }
    }

    private static long read(Statement statement, String table, long line, RecordFile.Use use)
            throws SQLException {
        long number = line;
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                use.record(++number, record(rows, columns));
            }
        }
        return number;
    }

    private static ObjectNode record(ResultSet rows, ResultSetMetaData columns)
            throws SQLException {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            record.put(columns.getColumnName(i), rows.getString(i));
        }
        return record;
    }
}
