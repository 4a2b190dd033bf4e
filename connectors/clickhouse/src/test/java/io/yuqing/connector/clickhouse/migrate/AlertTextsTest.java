/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people wrote leaves the table of alerts with the table of items, years before the alert. */
class AlertTextsTest {

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static ClickHouseDatabase database;

    @BeforeAll
    static void migrate() throws Exception {
        database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
        insert("new-thread", "thread", 29);
        insert("old-thread", "thread", 31);
        insert("old-topic", "topic", 31);
        database.execute("OPTIMIZE TABLE alerts FINAL");
    }

    @Test
    void textsAreForgottenAfterThirtyDaysAndTheAlertIsNot() {
        assertThat(shown("new-thread")).isEqualTo("「城东停水」|什么时候来水|城东停水|{}");
        assertThat(shown("old-thread")).isEqualTo("|||{}");
    }

    @Test
    void theNameOfATopicIsNobodysTextAndStays() {
        assertThat(shown("old-topic")).isEqualTo("「城东停水」|||{}");
    }

    private static String shown(String id) {
        return database.value(
                "SELECT concat(subject_name, '|', arrayStringConcat(excerpts), '|', first_excerpt,"
                        + " '|', evidence) FROM v_alerts WHERE alert_id = '"
                        + id
                        + "'");
    }

    private static void insert(String id, String kind, int daysAgo) {
        database.execute(
                """
                INSERT INTO alerts (alert_id, subject_kind, subject_name, excerpts, first_excerpt,
                    evidence, state, started_at, version, stored_at)
                VALUES ('%s', '%s', '「城东停水」', ['什么时候来水'], '城东停水', '{}', 'firing',
                    '2026-03-02 12:00:00', 1, now() - INTERVAL %d DAY)
                """
                        .formatted(id, kind, daysAgo));
    }
}
