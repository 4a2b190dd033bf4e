/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who was reposted by what: what the table of items says of it, and nothing more. */
class SpreadEdgesTest {
    private static final String EDGES =
            "SELECT root_id, parent_id, item_id FROM v_spread_edges ORDER BY item_id";

    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

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
    void anEdgeIsARepostAndTheParentThatItNames() throws Exception {
        item("original", "o", "", 1);
        item("repost", "r", "weibo/o", 1);
        item("comment", "c", "", 1);
        item("comment", "d", "weibo/c", 1);

        assertThat(database.text(EDGES)).isEqualTo("weibo/o\tweibo/o\tweibo/r\n");
    }

    @Test
    void aRepostThatIsWrittenAgainIsOneEdgeOfItsNewestVersion() throws Exception {
        item("repost", "r", "weibo/p", 2);
        item("repost", "r", "weibo/o", 1);
        item("repost", "r", "weibo/p", 2);

        assertThat(database.text(EDGES)).isEqualTo("weibo/o\tweibo/p\tweibo/r\n");
    }

    @Test
    void aParentMayComeLaterOrNever() throws Exception {
        item("repost", "r2", "weibo/r1", 1);
        item("repost", "r3", "weibo/deleted", 1);
        item("repost", "r1", "weibo/o", 1);

        assertThat(database.text(EDGES))
                .isEqualTo(
                        """
                        weibo/o\tweibo/o\tweibo/r1
                        weibo/o\tweibo/r1\tweibo/r2
                        weibo/o\tweibo/deleted\tweibo/r3
                        """);
    }

    @Test
    void whatWasStoredBeforeTheTableIsInItAndLivesNoLonger() throws Exception {
        database = CLICKHOUSE.newDatabase();
        ClickHouseEndpoint endpoint = ClickHouseEndpoint.of(database.url(), database.name());
        List<Migration> files = MigrationFiles.all();
        int spread = MigrationFiles.NAMES.indexOf("V023__spread.sql");
        Migrations.apply(endpoint, files.subList(0, spread));
        database.execute(
                """
                INSERT INTO items (platform, kind, item_id, root_id, parent_id, version, stored_at)
                VALUES ('weibo', 'repost', 'weibo/r', 'weibo/o', 'weibo/o', 1, now() - INTERVAL 3 DAY)\
                """);

        Migrations.apply(endpoint, files);

        assertThat(database.text(EDGES)).isEqualTo("weibo/o\tweibo/o\tweibo/r\n");
        assertThat(database.text("SELECT stored_at FROM v_spread_edges"))
                .isEqualTo(database.text("SELECT stored_at FROM v_items"));
    }

    @Test
    void theEdgesOfAThreadAreReadByTheKey() throws Exception {
        item("repost", "r", "weibo/o", 1);

        assertThat(
                        database.text(
                                "EXPLAIN indexes = 1 SELECT count() FROM v_spread_edges WHERE"
                                        + " root_id = 'weibo/o'"))
                .containsPattern("Condition: .*root_id in");
    }

    @Test
    void noWordAndNoPersonIsInTheTable() throws Exception {
        assertThat(
                        database.text(
                                "SELECT arrayStringConcat(groupArray(name), ' ') FROM system.columns"
                                        + " WHERE database = currentDatabase() AND table ="
                                        + " 'spread_edges'"))
                .isEqualTo(
                        "root_id item_id parent_id platform published_at topics version"
                                + " stored_at\n");
    }

    private void item(String kind, String id, String parent, int version) {
        String root = kind.equals("original") ? "weibo/" + id : "weibo/o";
        database.execute(
                """
                INSERT INTO items (platform, kind, item_id, root_id, parent_id, published_at, version)
                VALUES ('weibo', '%s', 'weibo/%s', '%s', '%s', '2026-03-02 17:10:00', %d)\
                """
                        .formatted(kind, id, root, parent, version));
    }
}
