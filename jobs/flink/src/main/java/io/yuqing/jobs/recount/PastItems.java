/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.recount;

import io.yuqing.domain.count.ItemKind;
import io.yuqing.domain.rule.SubjectKind;
import io.yuqing.jobs.model.Item;
import io.yuqing.nlp.ComparedText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What stands in the item table of a day, by thread or by topic: of each item what it counts by. An
 * item bears its last counters, which are the sum of their rises.
 */
final class PastItems {
    /** An item is never published before it counts, and the table is sorted by publication. */
    private static final String QUERY =
            """
            SELECT %s AS subject, toUnixTimestamp64Milli(event_at), kind, sentiment, channel, platform, category,
                likes + comments + reposts + views, if(kind = 'original', title, ''), if(kind = 'original', text, ''),
                if(kind = 'original', media_text, '')
            FROM v_items
            WHERE published_at >= fromUnixTimestamp64Milli(toInt64(?))
                AND event_at >= fromUnixTimestamp64Milli(toInt64(?)) AND event_at < fromUnixTimestamp64Milli(toInt64(?))
            ORDER BY subject
            """;

    private static final String OF_THREADS = QUERY.formatted("root_id");
    private static final String OF_TOPICS = QUERY.formatted("arrayJoin(topics)");

    private PastItems() {}

    static BySubject ask(Connection connection, SubjectKind kind, long from, long to)
            throws SQLException {
        String query = kind == SubjectKind.THREAD ? OF_THREADS : OF_TOPICS;
        return BySubject.ask(connection, query, from, from, to);
    }

    static Item item(ResultSet row) throws SQLException {
        Item item = new Item();
        item.eventAt = row.getLong(2);
        item.kind = row.getString(3);
        item.sentiment = row.getString(4);
        item.channel = row.getString(5);
        item.platform = row.getString(6);
        item.category = row.getString(7);
        item.engagementRise = row.getLong(8);
        if (item.kind.equals(ItemKind.ORIGINAL.code())) {
            item.textKey =
                    ComparedText.of(row.getString(9), row.getString(10), row.getString(11))
                            .exactKey();
        }
        return item;
    }
}
