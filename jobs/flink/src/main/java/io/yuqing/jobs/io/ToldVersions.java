/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.jobs.config.JobConfig;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks ClickHouse, before the job is submitted, up to which version earlier runs have told alerts
 * and states of sources. A machine whose clock was set back would else write rows that nobody sees.
 */
public final class ToldVersions {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ToldVersions.class);

    /**
     * What is beyond the whole numbers of JSON no run of the job has written. Of tables the job may
     * read their views only.
     */
    private static final String QUERY =
            "SELECT max(version) FROM (SELECT version FROM v_alerts UNION ALL SELECT version FROM"
                    + " v_alerts_withdrawn UNION ALL SELECT version FROM v_source_states) WHERE"
                    + " version < 9007199254740992";

    private ToldVersions() {}

    /** The highest; 0 if there is none, or if nobody answers: then the clock alone decides. */
    public static long highest(JobConfig config) {
        ClickHouseEndpoint endpoint = config.clickHouse();
        try (Connection connection = endpoint.withTimeouts(CONNECT, ANSWER).connect();
                Statement statement = connection.createStatement();
                ResultSet highest = statement.executeQuery(QUERY)) {
            return highest.next() ? highest.getLong(1) : 0;
        } catch (SQLException e) {
            LOG.warn(
                    "{} does not say up to which version alerts were told ({}); versions go by the"
                            + " clock of this machine, see that it is right.",
                    endpoint,
                    e.getMessage());
            return 0;
        }
    }
}
