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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Items are kept by time and counted by ten minutes, and a row that is written again is one item
 * still.
 */
class ItemsByTimeTest {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final Path SQL = Path.of(System.getProperty("yuqing.root"), "sql");
    private static final String BY_TIME = "V025__items_by_time.sql";

    private ClickHouseDatabase database;

    @BeforeAll
    static void createTables() throws SQLException {
        ClickHouseDatabase migrated = CLICKHOUSE.database();
        Migrations.run(ClickHouseEndpoint.of(migrated.url(), migrated.name()));
    }

    @BeforeEach
    void clearTables() {
        database = CLICKHOUSE.database();
        database.clear();
    }

    @Test
    void rowsOfBeforeAreKeptWhereverTheMigrationWasCutOff() throws Exception {
        database = CLICKHOUSE.newDatabase();
        for (String name : MigrationFiles.NAMES) {
            if (name.equals(BY_TIME)) {
                break;
            }
            run(name, Integer.MAX_VALUE);
        }
        item("a", "2026-07-01 08:00:00", "neutral", 1);
        item("a", "2026-07-01 08:00:00", "negative", 5);
        item("b", "2026-06-30 23:59:59.999", "positive", 2);
        String before =
                rows(
                        "SELECT item_id, published_at, sentiment, version FROM v_items ORDER BY item_id");

        int statements = StatementSplitter.split(Files.readString(SQL.resolve(BY_TIME))).size();
        for (int cut = 1; cut <= statements; cut++) {
            run(BY_TIME, cut);
            assertThat(
                            rows(
                                    "SELECT item_id, published_at, sentiment, version FROM items FINAL ORDER BY item_id"))
                    .as("after %d statements", cut)
                    .isEqualTo(before);
        }
        assertThat(
                        rows(
                                "SELECT sorting_key FROM system.tables WHERE database = currentDatabase() AND name = 'items'"))
                .startsWith("toStartOfTenMinutes(published_at)");
    }

    @Test
    void aRangeOfTimeReachesTheKey() throws Exception {
        item("a", "2026-07-01 08:00:00", "neutral", 2);
        for (String view : new String[] {"v_items", "v_item_counts_by_platform"}) {
            String time = view.equals("v_items") ? "published_at" : "slice_start";
            String plan =
                    rows(
                            "EXPLAIN indexes = 1 SELECT count() FROM %s WHERE %s >= '2026-07-01 07:00:00'"
                                    .formatted(view, time));
            assertThat(plan)
                    .containsPattern("Condition: .*toStartOfTenMinutes\\(published_at\\) in \\[");
        }
    }

    @Test
    void everyCountIsThatOfTheItemsHoweverOftenTheirRowsAreWritten() throws Exception {
        item("a", "2026-07-01 08:00:00", "neutral", 2);
        item("a", "2026-07-01 08:00:00", "negative", 3);
        item("a", "2026-07-01 08:00:00", "negative", 3);
        item("b", "2026-07-01 08:09:59.999", "negative", 2);
        item("c", "2026-07-01 08:10:00", "negative", 2);

        assertThat(counts())
                .isEqualTo(
                        "2026-07-01 08:00:00\tweibo\tnegative\t2\n2026-07-01 08:10:00\tweibo\tnegative\t1\n");
        assertThat(rows("SELECT region, sum(items) FROM v_item_counts_by_region GROUP BY region"))
                .isEqualTo("城关镇\t3\n");
        assertThat(
                        rows(
                                "SELECT category, sum(items) FROM v_item_counts_by_category GROUP BY category"))
                .isEqualTo("other\t3\n");
    }

    @Test
    void whatWasCountedStandsUntilAnItemOfItsTenMinutesIsStored() throws Exception {
        item("a", "2026-07-01 08:00:00", "neutral", 2);
        // Counted in ten minutes from now, so that everything that is stored before is in it.
        count("2026-07-01 08:00:00", 70, "now() + INTERVAL 10 MINUTE");
        assertThat(counts()).isEqualTo("2026-07-01 08:00:00\tweibo\tneutral\t70\n");

        database.execute(
                "INSERT INTO items (item_id, platform, kind, published_at, sentiment, version, stored_at)"
                        + " VALUES ('b', 'weibo', 'comment', '2026-07-01 08:01:00', 'neutral', 2, now() + INTERVAL 6 MINUTE)");
        assertThat(counts()).isEqualTo("2026-07-01 08:00:00\tweibo\tneutral\t2\n");
    }

    @Test
    void aCountThatIsWrittenAgainReplacesTheOneBefore() throws Exception {
        count("2026-07-01 08:00:00", 7, "now() + INTERVAL 10 MINUTE");
        count("2026-07-01 08:00:00", 9, "now() + INTERVAL 20 MINUTE");
        count("2026-07-01 08:00:00", 9, "now() + INTERVAL 20 MINUTE");
        count("2026-07-01 08:00:00", 7, "now() + INTERVAL 10 MINUTE");

        assertThat(counts()).isEqualTo("2026-07-01 08:00:00\tweibo\tneutral\t9\n");
    }

    @Test
    void onlyThreadsWithEarlyReactionsAreLookedUp() throws Exception {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, root_id, published_at, likes, views, version) VALUES"
                        + " ('early', 'weibo', 'comment', 't1', '2026-07-01 08:00:00', 3, 4, 8),"
                        + " ('later', 'weibo', 'comment', 't2', '2026-07-01 08:00:00', 3, 4, 9),"
                        + " ('t3', 'weibo', 'original', 't3', '2026-07-01 08:00:00', 0, 0, 1)");

        assertThat(rows("SELECT root_id FROM early_reactions")).isEqualTo("t1\n");
    }

    private String counts() {
        return rows(
                "SELECT slice_start, platform, sentiment, sum(items) FROM v_item_counts_by_platform"
                        + " GROUP BY ALL ORDER BY slice_start, platform, sentiment");
    }

    private void count(String slice, int items, String countedAt) {
        database.execute(
                "INSERT INTO item_counts (slice_start, platforms, regions, categories, version) SELECT toDateTime('%s', 'Asia/Shanghai'), [('weibo', '', 'comment', 'neutral', %d, now64(3))], [], [], toUnixTimestamp(%s)"
                        .formatted(slice, items, countedAt));
    }

    private void item(String id, String publishedAt, String sentiment, int version) {
        database.execute(
                "INSERT INTO items (item_id, platform, kind, published_at, region, sentiment, category, version)"
                        + " VALUES ('%s', 'weibo', 'comment', '%s', '城关镇', '%s', 'other', %d)"
                                .formatted(id, publishedAt, sentiment, version));
    }

    private void run(String name, int statements) throws IOException {
        StatementSplitter.split(Files.readString(SQL.resolve(name))).stream()
                .limit(statements)
                .forEach(database::execute);
    }

    private String rows(String sql) {
        return database.text(sql);
    }
}
