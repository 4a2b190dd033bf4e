/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.item;

import io.yuqing.domain.origin.Platforms;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks the view of items for those that were stored last. */
final class StoredItems {
    /** Texts are read of the rows that are shown, and of no other. */
    private static final String ITEMS =
            """
            SELECT item_id, platform, channel, kind, root_id, toUnixTimestamp64Milli(published_at), toUnixTimestamp(stored_at),
                title, text, media_text, url, region, sentiment, category, arrayStringConcat(topics, '\n'),
                likes, comments, reposts, views
            FROM v_items
            WHERE (published_at, kind, item_id) IN
            (
                SELECT published_at, kind, item_id
                FROM v_items
                WHERE (? = '' OR platform = ?) AND (? = '' OR channel = ?) AND (? = '' OR item_id = ? OR endsWith(item_id, concat('/', ?)))
                ORDER BY stored_at DESC, published_at DESC, item_id
                LIMIT ?
            )
            ORDER BY stored_at DESC, published_at DESC, item_id
            LIMIT ?
            """;

    private static final String SOURCE =
            "SELECT platform, channel FROM v_sources WHERE source_id = ?";

    private StoredItems() {}

    /**
     * Where items come from.
     *
     * @param platform empty for all
     * @param channel empty for all
     */
    record Origin(String platform, String channel) {
        static final Origin ANY = new Origin("", "");
    }

    /**
     * What a source is called in the register, or else a platform, or one and a channel of it.
     *
     * @param platforms by which names of platforms are known
     */
    static Origin origin(Connection tables, String source, Platforms platforms)
            throws SQLException {
        try (PreparedStatement statement = tables.prepareStatement(SOURCE)) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    return new Origin(row.getString(1), row.getString(2));
                }
            }
        }
        int cut = source.indexOf('/');
        return cut < 0
                ? new Origin(platforms.code(source), "")
                : new Origin(platforms.code(source.substring(0, cut)), source.substring(cut + 1));
    }

    /**
     * The newest first.
     *
     * @param id whole, or without its platform; empty for any
     */
    static List<StoredItem> newest(Connection tables, Origin origin, String id, int most)
            throws SQLException {
        try (PreparedStatement statement = tables.prepareStatement(ITEMS)) {
            statement.setString(1, origin.platform());
            statement.setString(2, origin.platform());
            statement.setString(3, origin.channel());
            statement.setString(4, origin.channel());
            statement.setString(5, id);
            statement.setString(6, id);
            statement.setString(7, id);
            statement.setInt(8, most);
            statement.setInt(9, most);
            try (ResultSet row = statement.executeQuery()) {
                List<StoredItem> items = new ArrayList<>();
                while (row.next()) {
                    items.add(item(row));
                }
                return items;
            }
        }
    }

    private static StoredItem item(ResultSet row) throws SQLException {
        String topics = row.getString(15);
        return new StoredItem(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)),
                Instant.ofEpochSecond(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                topics.isEmpty() ? List.of() : List.of(topics.split("\n")),
                row.getLong(16),
                row.getLong(17),
                row.getLong(18),
                row.getLong(19));
    }
}
