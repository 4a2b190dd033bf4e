/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest.history;

import io.yuqing.domain.time.CountyTime;
import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.common.server.ItemTable;
import io.yuqing.wire.item.RecordKind;
import io.yuqing.wire.item.WireItem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Set;

/**
 * The view of items in ClickHouse, a day at a time in the order of event time. It holds what was
 * counted, and what came too late for that: texts as the analysis saw them, masked, each item once,
 * with its last counters. It does not hold who wrote an item, nor when counters rose, so {@link
 * #lacks} names both.
 */
public final class TableHistory implements History {
    private static final long DAY = Duration.ofDays(1).toMillis();

    /** The table's times end in 2299. */
    private static final long LATEST = Instant.parse("2299-01-01T00:00:00Z").toEpochMilli();

    private static final DateTimeFormatter BEIJING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(CountyTime.ZONE);

    private static final String BETWEEN =
            " FROM v_items WHERE event_at >= fromUnixTimestamp64Milli(toInt64(?))"
                    + " AND event_at <= fromUnixTimestamp64Milli(toInt64(?))";

    private static final String SPAN =
            "SELECT count(), toUnixTimestamp64Milli(min(event_at)),"
                    + " toUnixTimestamp64Milli(max(event_at)), toUnixTimestamp(min(stored_at)),"
                    + " toUnixTimestamp(now())"
                    + BETWEEN;

    private static final String ITEMS =
            "SELECT item_id, platform, channel, kind, root_id, parent_id,"
                    + " toUnixTimestamp64Milli(published_at), toUnixTimestamp64Milli(collected_at),"
                    + " title, text, url, region, toUnixTimestamp64Milli(event_at), media_text"
                    + BETWEEN
                    + " ORDER BY event_at, kind, item_id";

    private final ClickHouseServer tables;

    public TableHistory(ClickHouseServer tables) {
        this.tables = tables;
    }

    @Override
    public String name() {
        return "ClickHouse "
                + tables.endpoint().url()
                + " 的库 "
                + tables.endpoint().database()
                + " 明细表";
    }

    @Override
    public Set<Lack> lacks() {
        return EnumSet.allOf(Lack.class);
    }

    @Override
    public int partitions() {
        return 4;
    }

    @Override
    public Extent read(Stretch wanted, Receiver receiver) throws IOException {
        long from = Math.max(0, wanted.from());
        long to = Math.min(LATEST, wanted.to());
        try (Connection connection = tables.endpoint().connect();
                PreparedStatement span = between(connection, SPAN, from, to);
                ResultSet row = span.executeQuery()) {
            row.next();
            if (row.getLong(1) == 0) {
                return Extent.WHOLE;
            }
            long last = row.getLong(3);
            for (long day = row.getLong(2); day <= last; day += DAY) {
                readDay(connection, day, Math.min(last, day + DAY - 1), receiver);
            }
            return extent(row.getLong(4) * 1000, row.getLong(5) * 1000, wanted);
        } catch (SQLException e) {
            throw tables.refused(e);
        }
    }

    private static void readDay(Connection connection, long from, long to, Receiver receiver)
            throws SQLException, IOException {
        try (PreparedStatement items = between(connection, ITEMS, from, to);
                ResultSet row = items.executeQuery()) {
            while (row.next()) {
                RecordKind kind =
                        row.getString(4).equals(WireItem.COMMENT)
                                ? RecordKind.COMMENT
                                : RecordKind.POST;
                receiver.take(kind, ItemRow.json(row), recorded(row), Receiver.BY_THREAD);
            }
        }
    }

    /**
     * Where an item counts before it was published, its Kafka record said when, or its collection
     * did: either way a record of that time lets it count there again.
     */
    private static long recorded(ResultSet row) throws SQLException {
        long published = row.getLong(7);
        long event = row.getLong(13);
        return event < published ? event : 0;
    }

    private static PreparedStatement between(
            Connection connection, String query, long from, long to) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setLong(1, from);
        statement.setLong(2, to);
        return statement;
    }

    /** What was stored longer ago than the TTL is gone, or going while we look. */
    private static Extent extent(long oldestStored, long now, Stretch wanted) {
        long border = now - ItemTable.KEPT.toMillis();
        if (oldestStored > border + DAY || wanted.from() >= border) {
            return Extent.WHOLE;
        }
        Instant from = Instant.ofEpochMilli(border);
        return new Extent(
                from,
                "明细只保留 "
                        + ItemTable.KEPT.toDays()
                        + " 天，"
                        + BEIJING.format(from)
                        + " 之前入库的条目已经或正在删除。");
    }
}
