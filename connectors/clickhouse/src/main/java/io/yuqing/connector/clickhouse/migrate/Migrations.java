/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.internal.error.Backoff;
import io.yuqing.connector.clickhouse.internal.error.ErrorClassifier;
import io.yuqing.connector.clickhouse.internal.error.ErrorText;
import io.yuqing.connector.clickhouse.internal.error.ErrorVerdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database to the schema of this build: creates it, runs the files of {@code sql/} that it
 * has not seen, in order, and remembers each with its checksum.
 *
 * <p>Every statement is idempotent, because ClickHouse has no transactions for DDL: a run that was
 * cut off in a file runs that file again. Running it twice, or from two places at once, changes
 * nothing.
 */
public final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private Migrations() {}

    /**
     * Fails at once if the server does not answer.
     *
     * @return how many files were applied
     */
    public static int run(ClickHouseEndpoint endpoint) throws SQLException {
        return apply(endpoint, MigrationFiles.all());
    }

    /**
     * Waits for a server that is down, starting or busy.
     *
     * @param patience zero or negative: fail at once
     * @return how many files were applied
     * @throws SQLException if the server refuses a statement, or {@code patience} has passed
     */
    public static int run(ClickHouseEndpoint endpoint, Duration patience)
            throws SQLException, InterruptedException {
        Backoff backoff =
                new Backoff(
                        Duration.ofMillis(200),
                        Duration.ofSeconds(3),
                        () -> ThreadLocalRandom.current().nextDouble());
        long start = System.nanoTime();
        while (true) {
            try {
                return run(endpoint);
            } catch (SQLException e) {
                boolean impatient = System.nanoTime() - start >= patience.toNanos();
                if (impatient || ErrorClassifier.classify(e) != ErrorVerdict.RETRYABLE) {
                    throw e;
                }
                if (backoff.pauses() == 0) {
                    LOG.info("Waiting for {}: {}", endpoint, ErrorText.shortText(e));
                }
                TimeUnit.MILLISECONDS.sleep(backoff.nextPauseMillis());
            }
        }
    }

    static int apply(ClickHouseEndpoint endpoint, List<Migration> files) throws SQLException {
        try (Connection connection = endpoint.connectWithoutDatabase();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + endpoint.database());
        }
        try (Connection connection = endpoint.connect()) {
            SchemaHistory history = new SchemaHistory(connection);
            history.create();
            List<Migration> due = MigrationPlan.due(files, history.applied());
            for (Migration migration : due) {
                execute(connection, migration);
                history.add(migration);
                LOG.info("Applied {} to database {}.", migration.name(), endpoint.database());
            }
            return due.size();
        }
    }

    private static void execute(Connection connection, Migration migration) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : migration.statements()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new SQLException(
                    "The migration " + migration.name() + " failed: " + e.getMessage(),
                    e.getSQLState(),
                    e.getErrorCode(),
                    e);
        }
    }
}
