/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.sql.StatementSplitter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Items are kept once more by topic, and each is there once however its rows came. */
class ItemsOfTopicsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path SQL = Path.of(System.getProperty("yuqing.root"), "sql");
    private static final String BY_TOPIC = "V028__items_of_topics.sql";

    private ClickHouseDatabase database;

    @BeforeEach
    void newDatabase() {
        database = CLICKHOUSE.newDatabase();
    }

    @Test
    void anItemIsOncePerTopicHoweverOftenItsRowIsWritten() throws Exception {
        migrate();
        item("a", "original", "a", "['water', 'road']", 2);
        item("a", "original", "a", "['water', 'road']", 2);
        item("a", "original", "a", "['water', 'road']", 9);

        assertThat(of("water", "")).isEqualTo("a\n");
        assertThat(of("road", "")).isEqualTo("a\n");
        assertThat(of("", "")).as("of all topics it is one item").isEqualTo("a\n");
        assertThat(of("nowhere", "")).isEmpty();
    }

    @Test
    void reactionsBeforeTheirOriginalAreOfItsTopicOnceWhetherTheirRowsWereWrittenAgainOrNot()
            throws Exception {
        migrate();
        item("c1", "comment", "o", "[]", 1);
        item("c2", "comment", "o", "['road']", 1);
        assertThat(of("water", "")).isEmpty();

        database.execute(
                "INSERT INTO threads (root_id, published_at, topics, version)"
                        + " VALUES ('o', '2026-07-01 08:00:00', ['water'], 1)");
        item("o", "original", "o", "['water']", 2);
        item("c1", "comment", "o", "['water']", 2);

        assertThat(of("water", "")).isEqualTo("c1\nc2\no\n");
        assertThat(of("road", "")).isEqualTo("c2\n");
        assertThat(of("water", "o")).as("a thread beats the topic").isEqualTo("c1\nc2\no\n");
    }

    @Test
    void rowsOfBeforeAreCopiedAndASecondRunAddsNone() throws Exception {
        for (String name : MigrationFiles.NAMES) {
            if (!name.startsWith("V028") && !name.startsWith("V029")) {
                run(name);
            }
        }
        item("a", "original", "a", "['water']", 2);
        item("c", "comment", "a", "['water']", 2);
        run(BY_TOPIC);
        run(BY_TOPIC);

        assertThat(of("water", "")).isEqualTo("a\nc\n");
    }

    @Test
    void wordsOfDaysAreThoseOfTheItemsWhetherTheDayWasCountedOrNot() throws Exception {
        migrate();
        item("a", "original", "a", "[]", 2);
        String words =
                "SELECT word, items FROM v_county_words(since = toDate('2026-06-28'), until ="
                        + " toDate('2026-07-02')) ORDER BY word";
        assertThat(database.text(words)).isEqualTo("\t1\n停水\t1\n");

        database.execute(
                "INSERT INTO word_days (day, words, version) VALUES"
                        + " ('2026-07-01', [('', 5), ('停水', 4)], 1),"
                        + " ('2026-07-01', [('', 7), ('停水', 6)], 2),"
                        + " ('2026-07-02', [('停水', 9)], 2)");
        assertThat(database.text(words)).isEqualTo("\t7\n停水\t6\n");
    }

    @Test
    void aTopicAndARangeReachTheKey() throws Exception {
        migrate();
        item("a", "original", "a", "['water']", 2);
        String plan =
                database.text(
                        "EXPLAIN indexes = 1 SELECT count() FROM v_items_of(topic = 'water', thread"
                                + " = '', since = toDateTime(1782860400), until = toDateTime(1782871200))");

        assertThat(plan)
                .containsPattern(
                        "Condition: .*toStartOfTenMinutes\\(published_at\\) in \\[.*topic_id in \\[");
    }

    private String of(String topic, String thread) {
        return database.text(
                ("SELECT item_id FROM v_items_of(topic = '%s', thread = '%s', since ="
                                + " toDateTime('2026-07-01 00:00:00', 'Asia/Shanghai'), until ="
                                + " toDateTime('2026-07-02 00:00:00', 'Asia/Shanghai')) ORDER BY item_id")
                        .formatted(topic, thread));
    }

    private void item(String id, String kind, String root, String topics, int version) {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, topics, keywords, version)"
                        + " VALUES ('%s', 'weibo', '%s', '%s', '2026-07-01 08:00:00', %s, ['停水'], %d)"
                                .formatted(id, kind, root, topics, version));
    }

    private void run(String name) throws Exception {
        StatementSplitter.split(Files.readString(SQL.resolve(name))).forEach(database::execute);
    }

    private void migrate() throws Exception {
        Migrations.run(ClickHouseEndpoint.of(database.url(), database.name()));
    }
}
