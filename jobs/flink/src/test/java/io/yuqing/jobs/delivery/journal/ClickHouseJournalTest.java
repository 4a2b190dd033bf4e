/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseConfigException;
import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal in a real table, in one that is missing, and behind a server that is silent. */
@Timeout(120)
class ClickHouseJournalTest extends JournalContract {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static ClickHouseEndpoint endpoint;

    @BeforeAll
    static void createTables() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(endpoint);
    }

    @BeforeEach
    void clearTables() {
        CLICKHOUSE.database().clear();
    }

    @Override
    Journal open() {
        return new ClickHouseJournal(endpoint);
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
}
