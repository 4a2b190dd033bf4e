/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The query of each watchdog in the real engine, over a state that must fire and one that must not.
 */
class WatchdogsTest {
    private static final String LEDGER =
            "INSERT INTO ledger (source_topic, source_partition, minute, read, counted, first_offset, last_offset, stored_at, version) VALUES ";
    private static final String SOURCES =
            "INSERT INTO source_states (source_id, name, platform, channel, state, since, last_item_at, interval_seconds, version) VALUES ";
    private static final String ITEMS =
            "INSERT INTO items (item_id, platform, channel, kind, published_at, event_at, version) VALUES ";
    private static final String LETTERS =
            "INSERT INTO dead_letters (source_topic, source_partition, source_offset, reason, received_at, stored_at, version) ";
    private static final String DELIVERIES =
            "INSERT INTO deliveries (message_id, kind, alerts, outcome, attempt, attempted_at, decided_at, stored_at, version) VALUES ";
    private static final String ALERTS =
            "INSERT INTO alert_steps (alert_id, step, level, state, started_at, stored_at, version) VALUES ";

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    /**
     * A state of the tables.
     *
     * @param rows statements that make it
     */
    record State(String dog, boolean fires, String what, List<String> rows) {
        @Override
        public String toString() {
            return dog + (fires ? " fires: " : " is quiet: ") + what;
        }
    }

    @BeforeAll
    static void createTables() throws SQLException {
        ClickHouseDatabase database = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
    }

    static Stream<State> states() {
        return Stream.of(
                fires("yq-no-new-rows", "nothing was ever written"),
                fires(
                        "yq-no-new-rows",
                        "half an hour ago",
                        LEDGER + ledger("31 MINUTE", "31 MINUTE", 5)),
                quiet(
                        "yq-no-new-rows",
                        "a quarter of an hour ago",
                        LEDGER + ledger("15 MINUTE", "15 MINUTE", 5)),
                quiet(
                        "yq-no-new-rows",
                        "half an hour is usual",
                        LEDGER + ledger("31 MINUTE", "31 MINUTE", 5),
                        SOURCES + source("bbs", "", "ok", "40 MINUTE", 7200)),
                fires(
                        "yq-kafka-lag",
                        "read now, recorded an hour ago",
                        LEDGER + ledger("60 MINUTE", "1 MINUTE", 5)),
                fires(
                        "yq-kafka-lag",
                        "one partition of two is behind",
                        LEDGER + ledger("60 MINUTE", "1 MINUTE", 5),
                        LEDGER + ledger("1 MINUTE", "1 MINUTE", 5).replace("0,", "1,")),
                quiet(
                        "yq-kafka-lag",
                        "read as it came",
                        LEDGER + ledger("2 MINUTE", "1 MINUTE", 5)),
                quiet("yq-kafka-lag", "nothing comes", LEDGER + ledger("3 HOUR", "3 HOUR", 5)),
                fires(
                        "yq-dead-letters",
                        "thirty of a thousand",
                        LEDGER + ledger("5 MINUTE", "5 MINUTE", 1000),
                        LETTERS + letters(30)),
                quiet(
                        "yq-dead-letters",
                        "ten of ten",
                        LEDGER + ledger("5 MINUTE", "5 MINUTE", 10),
                        LETTERS + letters(10)),
                quiet(
                        "yq-dead-letters",
                        "thirty of ten thousand",
                        LEDGER + ledger("5 MINUTE", "5 MINUTE", 10000),
                        LETTERS + letters(30)),
                fires(
                        "yq-silent-source",
                        "four intervals, and the job is dead",
                        SOURCES + source("bbs", "", "ok", "4 HOUR", 3600)),
                fires(
                        "yq-silent-source",
                        "never seen",
                        SOURCES
                                + "('bbs', '', 'bbs', '', 'never_seen', now() - INTERVAL 1 MINUTE, NULL, 3600, 1)"),
                fires(
                        "yq-silent-source",
                        "another channel of its platform delivers",
                        SOURCES + source("bbs", "forum", "silent", "4 HOUR", 3600),
                        ITEMS + "('a', 'bbs', 'blog', 'original', now(), now(), 1)"),
                quiet(
                        "yq-silent-source",
                        "two intervals",
                        SOURCES + source("bbs", "", "slow", "2 HOUR", 3600)),
                quiet(
                        "yq-silent-source",
                        "an item came that the last row does not know",
                        SOURCES + source("bbs", "", "silent", "4 HOUR", 3600),
                        ITEMS + "('a', 'bbs', 'forum', 'original', now(), now(), 1)"),
                quiet(
                        "yq-silent-source",
                        "it was taken out of the register",
                        SOURCES + source("bbs", "", "removed", "4 HOUR", 3600)),
                quiet("yq-silent-source", "nobody registered any"),
                fires(
                        "yq-ledger",
                        "an offset was never read",
                        LEDGER + ledger("1 DAY", "1 DAY", 5).replace(", 4,", ", 5,")),
                quiet("yq-ledger", "all are accounted for", LEDGER + ledger("1 DAY", "1 DAY", 5)),
                fires(
                        "yq-delivery-stuck",
                        "it fails for half an hour",
                        DELIVERIES + delivery("m", "alert", "[]", "failed", "30 MINUTE")),
                fires(
                        "yq-delivery-stuck",
                        "nobody was told of a red alert",
                        ALERTS + "('a', 1, 'red', 'firing', now(), now() - INTERVAL 20 MINUTE, 1)",
                        DELIVERIES + delivery("m", "alert", "['b']", "delivered", "1 HOUR")),
                fires(
                        "yq-delivery-stuck",
                        "no sign of life since the day before yesterday",
                        DELIVERIES + delivery("m", "heartbeat", "[]", "delivered", "40 HOUR")),
                quiet(
                        "yq-delivery-stuck",
                        "it failed just now",
                        DELIVERIES + delivery("m", "alert", "[]", "failed", "2 MINUTE")),
                quiet(
                        "yq-delivery-stuck",
                        "it arrived in the end",
                        DELIVERIES + delivery("m", "alert", "[]", "failed", "30 MINUTE"),
                        DELIVERIES + delivery("m", "alert", "[]", "delivered", "29 MINUTE")),
                quiet(
                        "yq-delivery-stuck",
                        "a red alert was withheld, and says why",
                        ALERTS + "('a', 1, 'red', 'firing', now(), now() - INTERVAL 20 MINUTE, 1)",
                        DELIVERIES + delivery("m", "alert", "['a']", "withheld", "20 MINUTE")),
                quiet(
                        "yq-delivery-stuck",
                        "nobody uses the delivery job",
                        ALERTS
                                + "('a', 1, 'red', 'firing', now(), now() - INTERVAL 20 MINUTE, 1)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void firesWhereItMustAndNowhereElse(State state) {
        ClickHouseDatabase database = CLICKHOUSE.database();
        database.clear();
        state.rows().forEach(database::execute);
        Watchdog dog =
                Watchdog.all().stream()
                        .filter(d -> d.uid().equals(state.dog()))
                        .findFirst()
                        .orElseThrow();

        List<String[]> rows = database.query(dog.sql());

        assertThat(rows).as("no row is «no data», and that is an alarm").isNotEmpty();
        assertThat(rows).allSatisfy(row -> assertThat(row[row.length - 1]).isNotNull());
        assertThat(
                        rows.stream()
                                .anyMatch(
                                        row ->
                                                dog.firesAt(
                                                        Double.parseDouble(row[row.length - 1]))))
                .isEqualTo(state.fires());
    }

    @Test
    void everyWatchdogOfClickHouseIsTriedBothWays() {
        List<String> asked =
                Watchdog.all().stream().filter(d -> !d.sql().isEmpty()).map(Watchdog::uid).toList();

        for (boolean fires : new boolean[] {true, false}) {
            assertThat(states().filter(s -> s.fires() == fires).map(State::dog).distinct())
                    .containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    private static State fires(String dog, String what, String... rows) {
        return new State(dog, true, what, List.of(rows));
    }

    private static State quiet(String dog, String what, String... rows) {
        return new State(dog, false, what, List.of(rows));
    }

    private static String ledger(String recordedAgo, String storedAgo, int read) {
        return "('posts', 0, now() - INTERVAL %s, %d, %d, 0, %d, now() - INTERVAL %s, 1)"
                .formatted(recordedAgo, read, read, read - 1, storedAgo);
    }

    private static String source(
            String id, String channel, String state, String lastItemAgo, int interval) {
        return "('%1$s', '', '%1$s', '%2$s', '%3$s', now() - INTERVAL 1 HOUR, now() - INTERVAL %4$s, %5$d, 1)"
                .formatted(id, channel, state, lastItemAgo, interval);
    }

    private static String letters(int count) {
        return "SELECT 'posts', 0, number, 'not_json', now(), now(), 1 FROM numbers(" + count + ")";
    }

    private static String delivery(
            String id, String kind, String alerts, String outcome, String ago) {
        return "('%1$s', '%2$s', %3$s, '%4$s', 1, now() - INTERVAL %5$s, now() - INTERVAL %5$s, now() - INTERVAL %5$s, 1)"
                .formatted(id, kind, alerts, outcome, ago);
    }
}
