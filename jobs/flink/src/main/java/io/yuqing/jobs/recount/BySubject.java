/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of a query in the order of their subjects, whose ids stand in its first column. Holds
 * one row. Not thread-safe.
 */
final class BySubject implements AutoCloseable {
    /** Reads one row and keeps no hold of it. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;
    private final ResultSet rows;
    private String subject;

    private BySubject(PreparedStatement statement, ResultSet rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /**
     * @param query with a {@code ?} for each of the times
     */
    static BySubject ask(Connection connection, String query, long... times) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < times.length; i++) {
            statement.setLong(i + 1, times[i]);
        }
        BySubject rows = new BySubject(statement, statement.executeQuery());
        rows.step();
        return rows;
    }

    /** The subject whose rows come next; null behind the last. */
    String subject() {
        return subject;
    }

    /** Hands over the rows of a subject if they are the ones that come next. */
    void take(String wanted, Row reader) throws SQLException {
        while (wanted.equals(subject)) {
            reader.read(rows);
            step();
        }
    }

    private void step() throws SQLException {
        subject = rows.next() ? rows.getString(1) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
