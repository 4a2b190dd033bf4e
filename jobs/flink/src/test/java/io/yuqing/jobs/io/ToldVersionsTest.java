/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.jobs.config.JobConfig;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.local.process.Ports;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ToldVersionsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void shouldFindTheHighestVersionOfAlertsAndStatesOfSources() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        JobConfig config = config(database.url(), database.name());
        assertThat(ToldVersions.highest(config)).isZero();
        try (Connection connection = endpoint.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO alerts (alert_id, version) VALUES ('a', 700)");
            assertThat(ToldVersions.highest(config)).isEqualTo(700);
            statement.execute("INSERT INTO source_states (source_id, version) VALUES ('s', 900)");
            assertThat(ToldVersions.highest(config)).isEqualTo(900);
            statement.execute(
                    "INSERT INTO alerts (alert_id, version) VALUES ('b', 18446744073709551615)");
            assertThat(ToldVersions.highest(config)).as("of no run").isEqualTo(900);
        }
    }

    @Test
    void shouldLeaveItToTheClockIfNobodyAnswers() {
        assertThat(ToldVersions.highest(config("http://127.0.0.1:" + Ports.free(), "yuqing")))
                .isZero();
    }

    private static JobConfig config(String url, String database) {
        Configuration values = new Configuration();
        values.setString("kafka.bootstrap-servers", "127.0.0.1:1");
        values.setString("clickhouse.url", url);
        values.setString("clickhouse.database", database);
        values.setString("privacy.key-file", "key");
        return JobConfig.of(values);
    }
}
