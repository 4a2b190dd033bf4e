/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeFatesTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void shouldExplainWhatTheRecordExplainsAndNothingElse() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        ClickHouseEndpoint tables = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(tables);
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            for (String subject : Set.of("gathered", "muted", "newer", "failed", "none", "other")) {
                statement.execute(
                        "INSERT INTO alerts (alert_id, subject_id, started_at, version) VALUES"
                                + " ('a-%1$s', '%1$s', now(), 1)".formatted(subject));
            }
            row(statement, "'a-gathered', 'a-other'", "delivered", "fired", "grouped");
            row(statement, "'a-muted'", "withheld", "muted_by_higher", "");
            row(statement, "'a-newer'", "superseded", "fired", "at_once");
            row(statement, "'a-failed'", "failed", "fired", "at_once");
        }

        Map<String, String> fates =
                NoticeFates.await(
                        tables,
                        Set.of("gathered", "muted", "newer", "failed", "none"),
                        Duration.ZERO);

        assertThat(fates)
                .containsOnlyKeys("gathered", "muted", "newer")
                .containsEntry("gathered", "同一事件合并")
                .containsEntry("muted", "同一对象已有更高级别的预警");
    }

    private static void row(
            Statement statement, String alerts, String outcome, String reason, String handling)
            throws SQLException {
        statement.execute(
                "INSERT INTO deliveries (message_id, attempted_at, alerts, outcome, reason,"
                        + " handling) VALUES ('%s', now(), [%s], '%s', '%s', '%s')"
                                .formatted(outcome + reason, alerts, outcome, reason, handling));
    }
}
