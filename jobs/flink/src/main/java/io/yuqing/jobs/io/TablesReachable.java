/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.jobs.access.ClickHouseRefusal;
import io.yuqing.jobs.config.ConfigException;
import io.yuqing.jobs.config.JobConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks ClickHouse, before the job is submitted, whether it lets the job in and may add rows to its
 * tables: a wrong password or a right that is missing is told in a sentence instead of in a loop of
 * restarts. A server that does not answer is no reason to refuse; the job waits for it.
 */
public final class TablesReachable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(TablesReachable.class);

    private TablesReachable() {}

    /**
     * @param tables that the job writes
     * @throws ConfigException with one sentence if ClickHouse does not let the job in
     */
    public static void check(JobConfig config, List<String> tables) {
        ClickHouseEndpoint endpoint = config.clickHouse();
        try (Connection connection = endpoint.withTimeouts(CONNECT, ANSWER).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            requireRights(statement, endpoint, tables);
        } catch (ClickHouseConfigException e) {
            throw new ConfigException(e.getMessage());
        } catch (SQLException e) {
            Optional<String> refusal =
                    ClickHouseRefusal.sentence(e, endpoint.url(), endpoint.user());
            if (refusal.isPresent()) {
                throw new ConfigException(refusal.get());
            }
            LOG.warn("{} does not answer yet; the job will wait for it.", endpoint);
        }
    }

    private static void requireRights(
            Statement statement, ClickHouseEndpoint endpoint, List<String> tables) {
        List<String> refused = new ArrayList<>();
        for (String table : tables) {
            String right = "INSERT ON " + endpoint.database() + "." + table;
            if (!isGranted(statement, right)) {
                refused.add(right);
            }
        }
        if (!refused.isEmpty()) {
            throw new ConfigException(
                    ClickHouseRefusal.notGranted(
                            endpoint.url(), endpoint.user(), String.join(", ", refused)));
        }
    }

    private static boolean isGranted(Statement statement, String right) {
        try (ResultSet answer = statement.executeQuery("CHECK GRANT " + right)) {
            return !answer.next() || answer.getInt(1) != 0;
        } catch (SQLException e) {
            // A server that does not know the question answers it with the first batch.
            LOG.debug("{} was not checked: {}", right, e.getMessage());
            return true;
        }
    }
}
