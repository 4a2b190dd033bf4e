/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.gateway.desk.subject.read.ItemKey;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.ItemTexts;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a thread was passed on, as platforms say it; nothing is concluded.
 *
 * @param total reposts
 * @param deepest level; 0 if none is known
 * @param loose reposts without a way up to the original
 * @param edges the first of them, level by level
 */
record Spread(long total, long deepest, long loose, List<Edge> edges) {
    private static final int MOST = 60;

    private static final String ASKED =
            """
            SELECT item_id AS itemId, parent_id AS parentId, toUnixTimestamp64Milli(published_at) AS publishedAt,
                toInt64(parent_at) * 1000 AS parentAt, toInt64(level) AS level, delay,
                count() OVER () AS total, max(level) OVER () AS deepest, countIf(level = 0) OVER () AS loose
            FROM v_spread_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64}, until = {until:Int64})
            ORDER BY level = 0, level, publishedAt, itemId
            LIMIT %d\
            """
                    .formatted(MOST);

    record Row(
            String itemId,
            String parentId,
            long publishedAt,
            long parentAt,
            long level,
            Long delay,
            long total,
            long deepest,
            long loose) {}

    /**
     * A repost and the post that it names as its parent.
     *
     * @param level 1 for a repost of the original itself; 0 if no way leads up to it
     * @param delay seconds after its parent; null if that was not collected
     * @param child null after its 30 days
     * @param parent null if it was not collected, or after its 30 days
     */
    record Edge(
            String childId,
            String parentId,
            long publishedAt,
            long level,
            Long delay,
            ItemText child,
            ItemText parent) {}

    static Spread ask(Tables tables, Scope scope) throws TablesException {
        List<Row> rows = tables.rows(ASKED, scope.parameters(), Row.class);
        if (rows.isEmpty()) {
            return new Spread(0, 0, 0, List.of());
        }
        ItemTexts texts = ItemTexts.ask(tables, posts(rows));
        Row any = rows.get(0);
        return new Spread(
                any.total,
                any.deepest,
                any.loose,
                rows.stream()
                        .map(
                                row ->
                                        new Edge(
                                                row.itemId,
                                                row.parentId,
                                                row.publishedAt,
                                                row.level,
                                                row.delay,
                                                texts.post(row.itemId),
                                                texts.post(row.parentId)))
                        .toList());
    }

    private static List<ItemKey> posts(List<Row> rows) {
        List<ItemKey> posts = new ArrayList<>();
        for (Row row : rows) {
            posts.add(new ItemKey(row.itemId, false, row.publishedAt));
            if (row.parentAt > 0) {
                posts.add(new ItemKey(row.parentId, false, row.parentAt));
            }
        }
        return posts;
    }
}
