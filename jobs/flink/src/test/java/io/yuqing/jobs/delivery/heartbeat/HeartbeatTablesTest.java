/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.delivery.Heartbeat;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the real engine. */
class HeartbeatTablesTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final long MIDNIGHT = Instant.parse("2026-06-30T16:00:00Z").toEpochMilli();
    private static final long NOW = Instant.parse("2026-07-01T09:30:00Z").toEpochMilli();

    private ClickHouseEndpoint tables;

    @BeforeEach
    void createTables() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        tables = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(tables);
    }

    @Test
    void shouldCountWhatTodayBroughtAndNameTheSourcesThatAreSilent() throws SQLException {
        insert(
                "ledger (source_topic, minute, read, version)",
                "('posts', '2026-06-30 23:59:00', 7, 1)",
                "('posts', '2026-07-01 08:00:00', 40, 1)",
                "('posts', '2026-07-01 08:00:00', 50, 2)",
                "('comments', '2026-07-01 17:29:00', 5, 1)");
        insert(
                "alerts (alert_id, subject_kind, state, fired_at, version)",
                "('a', 'topic', 'firing', '2026-07-01 09:00:00', 1)",
                "('b', 'thread', 'resolved', '2026-07-01 09:00:00', 1)",
                "('c', 'topic', 'withdrawn', '2026-07-01 09:00:00', 1)",
                "('d', 'source', 'firing', '2026-07-01 09:00:00', 1)",
                "('e', 'topic', 'firing', '2026-06-30 09:00:00', 1)");
        insert(
                "source_states (source_id, name, state, since, last_item_at, version)",
                "('weilang', '', 'silent', '2026-07-01 08:00:00', '2026-07-01 07:00:00', 2)",
                "('weilang', '', 'ok', '2026-07-01 09:00:00', '2026-07-01 09:00:00', 3)",
                "('bbs', '云亭论坛', 'ok', '2026-07-01 08:00:00', '2026-07-01 08:00:00', 4)",
                "('bbs', '云亭论坛', 'silent', '2026-07-01 14:00:00', '2026-07-01 14:30:00', 5)",
                "('hotline', '', 'never_seen', '2026-07-01 08:00:00', NULL, 1)",
                "('daily', '', 'slow', '2026-07-01 17:00:00', '2026-07-01 16:00:00', 1)",
                "('old', '', 'removed', '2026-07-01 08:00:00', NULL, 9)",
                "('new/forum', '', 'unregistered', '2026-07-01 08:00:00', NULL, 1)");

        Heartbeat seen = HeartbeatTables.look(tables, MIDNIGHT, NOW);

        assertThat(seen.known).isTrue();
        assertThat(seen.at).isEqualTo(NOW);
        assertThat(seen.items).isEqualTo(55);
        assertThat(seen.alerts).isEqualTo(2);
        assertThat(seen.newest).isEqualTo(Instant.parse("2026-07-01T09:29:00Z").toEpochMilli());
        assertThat(seen.sources).isEqualTo(4);
        assertThat(seen.silent)
                .extracting(source -> source.name)
                .containsExactly("云亭论坛", "hotline");
        assertThat(seen.silent)
                .extracting(source -> source.lastItemAt)
                .containsExactly(Instant.parse("2026-07-01T06:30:00Z").toEpochMilli(), 0L);
    }

    @Test
    void shouldNameTheChannelsWhoseLastMessageWasRefused() throws SQLException {
        insert(
                "deliveries (message_id, attempted_at, attempt, channel, outcome, cause)",
                "('a', '2026-07-01 09:00:00', 1, '网宣群', 'delivered', 'ok')",
                "('b', '2026-07-01 10:00:00', 1, '网宣群', 'rejected', 'keyword')",
                "('b', '2026-07-01 10:00:00', 0, '网宣群', 'given_up', '')",
                "('a', '2026-07-01 09:00:00', 1, '公安群', 'rejected', 'address')",
                "('b', '2026-07-01 10:00:00', 1, '公安群', 'delivered', 'ok')",
                "('a', '2026-07-01 10:00:00', 1, '信访群', 'failed', 'busy')",
                "('a', '2026-06-29 10:00:00', 1, '旧群', 'rejected', 'address')",
                "('c', '2026-07-01 11:00:00', 0, '网宣群', 'withheld', '')");

        Heartbeat seen = HeartbeatTables.look(tables, MIDNIGHT, NOW);

        assertThat(seen.known).isTrue();
        assertThat(seen.refusing).extracting(channel -> channel.name).containsExactly("网宣群");
        assertThat(seen.refusing).extracting(channel -> channel.cause).containsExactly("keyword");
    }

    @Test
    void shouldBearTheLastSealOfTheRecordOfCases() throws SQLException {
        insert(
                "case_seals (day, log_offset, hash, version)",
                "('2026-06-01', 10, '%s', 10)".formatted("ab".repeat(32)),
                "('2026-06-02', 20, '%s', 20)".formatted("cd".repeat(32)));

        Heartbeat seen = HeartbeatTables.look(tables, MIDNIGHT, NOW);

        assertThat(seen.sealedDay).isEqualTo("2026-06-02");
        assertThat(seen.seal).isEqualTo("cd".repeat(8));
    }

    @Test
    void shouldSayOfEmptyTablesThatNothingCame() {
        Heartbeat seen = HeartbeatTables.look(tables, MIDNIGHT, NOW);
        assertThat(seen.known).isTrue();
        assertThat(seen.items).isZero();
        assertThat(seen.newest).isLessThanOrEqualTo(0);
        assertThat(seen.sources).isZero();
    }

    @Test
    void shouldSayThatItIsNotKnownWhenTheTablesDoNotAnswer() {
        ClickHouseEndpoint nowhere = ClickHouseEndpoint.of("http://127.0.0.1:1", "yuqing");
        assertThat(HeartbeatTables.look(nowhere, MIDNIGHT, NOW).known).isFalse();
    }

    private void insert(String table, String... rows) throws SQLException {
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " VALUES " + String.join(",", rows));
        }
    }
}
