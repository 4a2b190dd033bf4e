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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Items are kept once more by topic, and each is there once however its rows came. */
class ItemsOfTopicsTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path SQL = Path.of(System.getProperty("yuqing.root"), "sql");
    private static final String BY_TOPIC = "V028__items_of_topics.sql";
    private static final String SPREAD = "V029__spread_of_a_subject.sql";
    private static final String LESS_READ = "V032__less_read_by_boards.sql";

    /** In Beijing. */
    private static final String THAT_DAY = "since = 1782835200, until = 1782921600)";

    private static final String COLUMNS =
            "item_id, platform, channel, kind, root_id, parent_id, published_at, sentiment,"
                    + " low_confidence, category, second_category, keywords, cluster_id, likes";

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

    /** Set-up may be cut off behind a statement, or in the middle of a copy, while jobs write. */
    @Test
    void itemsOfBeforeAreOfTheirTopicsWhereverSetUpWasCutOff() throws Exception {
        for (String name :
                MigrationFiles.NAMES.subList(0, MigrationFiles.NAMES.indexOf(BY_TOPIC))) {
            run(name);
        }
        Set<String> before = objects();
        item("a", "original", "a", "['water', 'road']", 2);
        item("a", "original", "a", "['water', 'road']", 7);
        item("c", "comment", "a", "['water', 'road']", 2);
        item("early", "comment", "late", "[]", 1);
        item("old", "comment", "a", "[]", 1);
        item("late", "original", "late", "['water']", 2);
        database.execute(
                "INSERT INTO threads (root_id, published_at, topics, version) VALUES"
                        + " ('a', '2026-07-01 08:00:00', ['water', 'road'], 1),"
                        + " ('late', '2026-07-01 08:00:00', ['water'], 1)");

        List<String> statements = StatementSplitter.split(Files.readString(SQL.resolve(BY_TOPIC)));
        for (int cut = 1; cut <= statements.size(); cut++) {
            statements.subList(0, cut).forEach(database::execute);
            if (cut < statements.size() && statements.get(cut).startsWith("INSERT INTO")) {
                database.execute(statements.get(cut) + " LIMIT 1");
            }
            String written = "n" + cut;
            item(written, "comment", "a", "['water', 'road']", 2);

            run(BY_TOPIC);
            run(SPREAD);
            run(LESS_READ);
            for (String topic : List.of("water", "road", "nowhere")) {
                assertThat(rowsOf(topic, ""))
                        .as("after %d statements", cut)
                        .isEqualTo(rowsOfItems("has(topics, '" + topic + "')"));
            }
            assertThat(of("water", "")).contains("early\n", "old\n");
            assertThat(of("road", "")).contains(written + "\n");
            assertThat(rowsOf("", "a")).isEqualTo(rowsOfItems("root_id = 'a'"));
            assertThat(rowsOf("", "")).isEqualTo(rowsOfItems("notEmpty(topics)"));

            Set<String> made = objects();
            made.removeAll(before);
            made.forEach(name -> database.execute("DROP TABLE " + name + " SYNC"));
        }
    }

    @Test
    void theFirstItemOfASubjectIsTheEarliestOfItsItems() throws Exception {
        migrate();
        database.execute(
                "INSERT INTO threads (root_id, published_at, topics, version)"
                        + " VALUES ('o', '2026-07-01 08:00:00', ['water'], 1)");
        item("o", "original", "o", "['water']", 2);
        item("o", "original", "o", "['water']", 9);
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, version) VALUES"
                        + " ('early', 'weibo', 'comment', 'o', '2026-07-01 07:50:00', 1),"
                        + " ('other', 'weibo', 'comment', 'p', '2026-07-01 07:40:00', 1)");

        for (String subject :
                List.of("'water', thread = ''", "'', thread = ''", "'', thread = 'o'")) {
            String of = "_of(topic = " + subject + ", " + THAT_DAY;
            assertThat(database.text("SELECT first_at FROM v_first" + of))
                    .as(subject)
                    .isEqualTo("2026-07-01 07:50:00.000\n")
                    .isEqualTo(database.text("SELECT min(published_at) FROM v_items" + of));
        }
        assertThat(
                        database.text(
                                "SELECT first_at FROM v_first_of(topic = 'nowhere', thread = '', "
                                        + THAT_DAY))
                .isEqualTo("\\N\n");
    }

    @Test
    void whatIsCopiedLivesAsLongAsItsItems() throws Exception {
        migrate();
        String lives =
                "SELECT extract(engine_full, 'TTL (.*?) SETTINGS') FROM system.tables WHERE"
                        + " database = currentDatabase() AND name = '%s'";
        String items = database.value(lives.formatted("items"));

        assertThat(items).isEqualTo("stored_at + toIntervalDay(30)");
        for (String copy : List.of("topic_items", "early_items", "word_days")) {
            assertThat(database.value(lives.formatted(copy))).as(copy).isEqualTo(items);
        }
        item("a", "original", "a", "['water']", 2);
        item("b", "comment", "a", "[]", 1);
        for (String copy : List.of("topic_items", "early_items")) {
            assertThat(
                            database.value(
                                    "SELECT count() FROM %s WHERE stored_at NOT IN (SELECT stored_at FROM items)"
                                            .formatted(copy)))
                    .as(copy)
                    .isEqualTo("0");
        }
        assertThat(
                        database.text(
                                "SELECT table, name FROM system.columns WHERE database = currentDatabase() AND"
                                        + " table IN ('topic_items', 'early_items', 'topic_threads', 'word_days') AND"
                                        + " name IN ('title', 'text', 'media_text', 'url')"))
                .as("words of people are in items alone")
                .isEmpty();
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
                                + " = '', since = 1782860400, until = 1782871200)");

        assertThat(plan)
                .containsPattern(
                        "Condition: .*toStartOfTenMinutes\\(published_at\\) in \\[.*topic_id in \\[");
    }

    @Test
    void aMomentIsANumberSoThatNoTimeZoneMovesIt() throws Exception {
        migrate();
        item("a", "original", "a", "['water']", 2);
        String rows = "SELECT count() FROM v_items_of(topic = 'water', thread = '', ";
        for (String zone : List.of("Pacific/Auckland", "America/Los_Angeles")) {
            assertThat(database.http().with("session_timezone", zone).text(rows + THAT_DAY))
                    .isEqualTo("1\n");
        }
        assertThat(
                        database.send(rows + "since = '2026-07-01 00:00:00', until = 1782921600)")
                                .body())
                .contains("cannot be parsed as Int64 for query parameter 'since'");
        assertThat(database.send(rows + "since = now(), until = 1782921600)").body())
                .contains("cannot be parsed as Int64 for query parameter 'since'");
    }

    /** Everything by which boards count. */
    private String rowsOf(String topic, String thread) {
        return database.text(
                "SELECT "
                        + COLUMNS
                        + " FROM v_items_of(topic = '%s', thread = '%s', since = 0, until = 2000000000) ORDER BY item_id"
                                .formatted(topic, thread));
    }

    private String rowsOfItems(String condition) {
        return database.text(
                "SELECT " + COLUMNS + " FROM v_items WHERE " + condition + " ORDER BY item_id");
    }

    private Set<String> objects() {
        Set<String> names = new TreeSet<>();
        for (String[] row :
                database.query(
                        "SELECT name FROM system.tables WHERE database = currentDatabase()")) {
            names.add(row[0]);
        }
        return names;
    }

    private String of(String topic, String thread) {
        return database.text(
                ("SELECT item_id FROM v_items_of(topic = '%s', thread = '%s', " + THAT_DAY)
                                .formatted(topic, thread)
                        + " ORDER BY item_id");
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
