/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal in a real table, in one that is missing, and behind a server that is silent. */
@Timeout(120)
class ClickHouseJournalTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final long NOW = 1_782_900_000_000L;

    @Test
    void shouldKnowAfterARestartWhatWasDoneAndWhatWasLeftOpen() throws Exception {
        try (Journal journal = new ClickHouseJournal(migrated())) {
            journal.recordAll(
                    List.of(
                            row("d", NOW, "delivered"),
                            row("g", NOW + 1, "given_up"),
                            row("u", NOW + 2, "uncertain"),
                            row("u", NOW + 3, "uncertain"),
                            row("s", NOW + 4, "superseded"),
                            row("l", NOW + 5, "rate_limited")));
            journal.record(row("u", NOW + 3, "uncertain"));
            Journal.Past past = journal.past("群", NOW);

            assertThat(past.delivered())
                    .containsExactlyInAnyOrder("d", "covered-d", "g", "covered-g");
            assertThat(past.uncertain()).containsEntry("u", 2).doesNotContainKey("d");
            assertThat(past.attempts()).hasSize(4);
            Journal.Attempt last = past.attempts().get(3);
            assertThat(last.throttled()).isTrue();
            assertThat(last.code()).isEqualTo("130101");
            assertThat(last.answeredAt()).isEqualTo(NOW + 5 + 40);
            assertThat(journal.past("另一群", NOW).attempts()).isEmpty();
        }
    }

    @Test
    void shouldSayBeforeAnythingIsSentThatTheMigrationsWereNotRun() throws SQLException {
        ClickHouseDatabase empty = CLICKHOUSE.newDatabase();
        try (Journal journal =
                new ClickHouseJournal(ClickHouseEndpoint.of(empty.url(), empty.name()))) {
            assertThatThrownBy(() -> journal.past("群", NOW))
                    .isInstanceOf(ClickHouseConfigException.class)
                    .hasMessageContaining("run the migrations");
        }
    }

    @Test
    void shouldNotWaitForAServerThatAcceptsAndNeverAnswers() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            ClickHouseEndpoint endpoint =
                    ClickHouseEndpoint.of("http://127.0.0.1:" + silent.getLocalPort(), "a");
            Production outside = new Production(endpoint);
            long start = System.nanoTime();
            assertThat(outside.look(NOW, NOW).known).isFalse();
            try (Journal journal = outside.journal()) {
                assertThatThrownBy(() -> journal.past("群", NOW)).isInstanceOf(Exception.class);
                assertThatThrownBy(() -> journal.record(row("d", NOW, "delivered")))
                        .isInstanceOf(Exception.class);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(60));
        }
    }

    private static ClickHouseEndpoint migrated() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.newDatabase();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
        return endpoint;
    }

    private static DeliveryRow row(String notice, long at, String outcome) {
        DeliveryRow row = new DeliveryRow();
        row.messageId = notice;
        row.attemptedAt = at;
        row.attempt = 1;
        row.channel = "群";
        row.notices =
                outcome.equals("uncertain")
                        ? List.of(notice)
                        : List.of(notice, "covered-" + notice);
        row.outcome = outcome;
        row.code = outcome.equals("rate_limited") ? "130101" : "";
        row.tookMillis = 40;
        row.parts = 1;
        row.decidedAt = at;
        return row;
    }
}
