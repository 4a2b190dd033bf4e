/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.connector.clickhouse.migrate.Migrations;
import io.yuqing.domain.time.CountyTime;
import io.yuqing.local.junit.ClickHouseDatabase;
import io.yuqing.local.junit.ClickHouseExtension;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ItemTable;
import io.yuqing.wire.item.Decoded;
import io.yuqing.wire.item.IngestOptions;
import io.yuqing.wire.item.ItemDecoder;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TableHistoryTest extends HistoryContract {
    @RegisterExtension static final ClickHouseExtension CLICKHOUSE = new ClickHouseExtension();

    private static final String COLUMNS =
            "INSERT INTO items (item_id, platform, channel, kind, root_id, parent_id, published_at,"
                    + " collected_at, text, likes, version, stored_at) VALUES ";

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(CountyTime.ZONE);

    private static ClickHouseDatabase database;
    private static ClickHouseEndpoint tables;

    private final List<WireItem> taken = new ArrayList<>();

    @BeforeAll
    static void createTables() throws SQLException {
        database = CLICKHOUSE.database();
        tables = ClickHouseEndpoint.of(database.url(), database.name());
        Migrations.run(tables);
    }

    @BeforeEach
    void clearTables() {
        database.clear();
    }

    @Override
    History holding(List<Past> items) throws SQLException {
        if (!items.isEmpty()) {
            insert(items.stream().map(TableHistoryTest::row).toArray(String[]::new));
        }
        return new TableHistory(new ClickHouseServer(tables));
    }

    @Test
    void shouldHandOnItemsOfSeveralDaysInTheOrderOfEventTimeAsCollectorsSendThem()
            throws Exception {
        insert(
                row("c1", "comment", "", "o1", "c0", "2026-03-03 09:00:00.250", 3),
                row("o1", "original", "forum", "o1", "", "2026-03-01 08:00:00.000", 1),
                row("o1", "original", "forum", "o1", "", "2026-03-01 08:00:00.000", 2),
                row("p/r1", "repost", "forum", "p/o1", "p/o1", "2026-03-02 23:59:59.999", 1));

        Extent extent = read(Stretch.ALL);

        assertThat(taken)
                .extracting(item -> item.kind + " " + item.id + " " + item.rootId + item.parentId)
                .containsExactly(
                        "original p/o1 p/o1", "repost p/r1 p/o1p/o1", "comment p/c1 p/o1p/c0");
        WireItem comment = taken.get(2);
        assertThat(Instant.ofEpochMilli(comment.publishedAt)).isEqualTo("2026-03-03T01:00:00.250Z");
        assertThat(comment.text).isEqualTo("停水了");
        assertThat(comment.author).isEmpty();
        assertThat(comment.hasEngagement).isFalse();
        assertThat(extent).isEqualTo(Extent.WHOLE);
    }

    @Test
    void shouldReadOnlyTheStretchThatIsWantedBothEndsIncluded() throws Exception {
        insert(
                row("a", "original", "forum", "a", "", "2026-03-01 08:00:00.000", 1),
                row("b", "original", "forum", "b", "", "2026-03-02 08:00:00.000", 1),
                row("c", "original", "forum", "c", "", "2026-03-03 08:00:00.000", 1),
                row("d", "original", "forum", "d", "", "2026-03-03 08:00:00.001", 1));

        read(
                Stretch.of(
                        Instant.parse("2026-03-02T00:00:00Z"),
                        Instant.parse("2026-03-03T00:00:00Z")));

        assertThat(taken).extracting(item -> item.id).containsExactly("p/b", "p/c");
    }

    @Test
    void shouldLetAnItemAheadOfTheClockCountWhenItCounted() throws Exception {
        insert(
                row("a", "original", "forum", "a", "", "2026-03-01 08:00:00.000", 1),
                row("b", "original", "forum", "b", "", "2026-03-01 15:30:00.000", 1),
                row("c", "original", "forum", "c", "", "2026-03-01 08:00:00.001", 1));
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO items SELECT * REPLACE (published_at - INTERVAL 450 MINUTE AS"
                            + " event_at, 2 AS version) FROM items WHERE item_id = 'b'");
        }

        read(Stretch.of(Instant.EPOCH, Instant.parse("2026-03-01T00:00:00Z")));

        assertThat(taken).extracting(item -> item.id).containsExactly("p/a", "p/b");
        WireItem ahead = taken.get(1);
        assertThat(Instant.ofEpochMilli(ahead.eventAt)).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(Instant.ofEpochMilli(ahead.publishedAt)).isEqualTo("2026-03-01T07:30:00Z");
    }

    @Test
    void shouldHandOnWhatPicturesSaySinceTopicsMatchOnIt() throws Exception {
        insert(row("a", "original", "forum", "a", "", "2026-03-01 08:00:00.000", 1));
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO items SELECT * REPLACE ('停水通知' AS media_text, 2 AS version)"
                            + " FROM items");
        }

        read(Stretch.ALL);

        assertThat(taken).extracting(item -> item.mediaText).containsExactly("停水通知");
    }

    @Test
    void shouldBeEmptyWithoutAnError() throws Exception {
        assertThat(read(Stretch.ALL)).isEqualTo(Extent.WHOLE);
        assertThat(taken).isEmpty();
    }

    @Test
    void shouldSayThatRowsAreDeletedAfterThirtyDays() throws Exception {
        insert(
                row("a", "original", "forum", "a", "", "2026-03-01 08:00:00.000", 1)
                        .replace("now()", "now() - INTERVAL 719 HOUR"));
        Instant now = Instant.now();

        Extent extent = read(Stretch.of(Instant.EPOCH, now));

        assertThat(extent.completeFrom())
                .isBetween(
                        now.minus(ItemTable.KEPT).minusSeconds(60),
                        now.minus(ItemTable.KEPT).plusSeconds(60));
        assertThat(extent.why()).contains("明细只保留 30 天");
        assertThat(read(Stretch.of(now.minus(Duration.ofDays(3)), now))).isEqualTo(Extent.WHOLE);
    }

    @Test
    void shouldSayWhatToCorrectWhereTheTableCannotBeRead() {
        ClickHouseEndpoint other = ClickHouseEndpoint.of(database.url(), "no_such_database");

        assertThatThrownBy(
                        () ->
                                new TableHistory(new ClickHouseServer(other))
                                        .read(Stretch.ALL, (k, v, t, p) -> {}))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("库 no_such_database")
                .hasMessageContaining("--config");
    }

    private Extent read(Stretch wanted) throws IOException {
        ItemDecoder decoder = new ItemDecoder(IngestOptions.defaults());
        return new TableHistory(new ClickHouseServer(tables))
                .read(
                        wanted,
                        (kind, value, timestamp, partition) -> {
                            Decoded decoded = decoder.decode(kind, "", 0, 0, timestamp, value);
                            assertThat(decoded.rejection).isNull();
                            taken.add(decoded.item);
                        });
    }

    private void insert(String... rows) throws SQLException {
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(COLUMNS + String.join(", ", rows));
        }
    }

    private static String row(Past item) {
        boolean comment = item.kind() == RecordKind.COMMENT;
        return row(
                item.id(),
                comment ? "comment" : "original",
                comment ? "" : "forum",
                item.root(),
                "",
                BEIJING.format(item.published()),
                1);
    }

    private static String row(
            String id,
            String kind,
            String channel,
            String root,
            String parent,
            String published,
            int version) {
        return "('%s', 'p', '%s', '%s', '%s', '%s', '%s', '%s', '停水了', 9, %d, now())"
                .formatted(id, channel, kind, root, parent, published, published, version);
    }
}
