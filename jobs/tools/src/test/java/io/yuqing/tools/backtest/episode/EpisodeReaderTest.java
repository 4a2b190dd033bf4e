/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EpisodeReaderTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    @Test
    void shouldReadWhatFiredWithThePeakOfItsSubjectAndTheSpanOfTheHistory() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        try (Connection tables = endpoint.connect();
                Statement statement = tables.createStatement()) {
            statement.execute(
                    "INSERT INTO items (item_id, kind, published_at, version) VALUES"
                            + " ('a', 'original', '2026-01-01 08:00:00.000', 1),"
                            + " ('b', 'comment', '2026-01-01 12:00:00.000', 1)");
            statement.execute(
                    "INSERT INTO subject_windows (subject_kind, subject_id, window, window_start,"
                            + " comments, version) VALUES"
                            + " ('topic', 'water', '5m', '2026-01-01 05:00:00.000', 900, 900),"
                            + " ('topic', 'water', '5m', '2026-01-01 09:00:00.000', 10, 10),"
                            + " ('topic', 'water', '5m', '2026-01-01 09:30:00.000', 50, 50),"
                            + " ('topic', 'school', '5m', '2026-01-01 09:40:00.000', 99, 99)");
            statement.execute(
                    "INSERT INTO alerts (alert_id, rule_id, subject_kind, subject_id, level,"
                            + " highest_level, state,"
                            + " started_at, fired_at, resolved_at, version) VALUES"
                            + " ('1', 'hot', 'topic', 'water', 'blue', 'yellow', 'resolved',"
                            + " '2026-01-01 09:10:00.000', '2026-01-01 09:10:00.000',"
                            + " '2026-01-01 10:00:00.000', 2),"
                            + " ('2', 'hot', 'topic', 'roads', 'blue', 'blue', 'firing',"
                            + " '2026-01-01 11:00:00.000', '2026-01-01 11:00:00.000', NULL, 1),"
                            + " ('3', 'hot', 'topic', 'roads', 'blue', 'blue', 'pending',"
                            + " '2026-01-01 11:30:00.000', NULL, NULL, 1)");

            assertThat(EpisodeReader.read(tables))
                    .containsExactly(
                            new FiredEpisode(
                                    "hot",
                                    "topic",
                                    "water",
                                    "yellow",
                                    beijing("09:10"),
                                    beijing("10:00"),
                                    Instant.parse("2026-01-01T01:32:30Z")),
                            new FiredEpisode(
                                    "hot",
                                    "topic",
                                    "roads",
                                    "blue",
                                    beijing("11:00"),
                                    beijing("12:00"),
                                    null));
            assertThat(EpisodeReader.span(tables))
                    .isEqualTo(new Span(beijing("08:00"), beijing("12:00")));
        }
    }

    private static Instant beijing(String time) {
        return OffsetDateTime.parse("2026-01-01T" + time + ":00+08:00").toInstant();
    }
}
