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
 * @param edges those through which most was passed on first, then level by level
 */
record Spread(long total, long deepest, long loose, List<Edge> edges) {
    private static final int MOST = 60;

    private static final String ASKED =
            """
            SELECT post AS itemId, anyIf(parent_id, post = item_id) AS parentId,
                toUnixTimestamp64Milli(anyIf(published_at, post = item_id)) AS publishedAt,
                toInt64(anyIf(parent_at, post = item_id)) * 1000 AS parentAt, toInt64(anyIf(level, post = item_id)) AS depth,
                anyIf(delay, post = item_id) AS delay, countIf(post != item_id) AS below,
                any(all_reposts) AS total, any(all_levels) AS deepest, any(all_loose) AS loose
            FROM
            (
                SELECT item_id, parent_id, published_at, parent_at, level, delay, if(empty(way), [item_id], way) AS path,
                    count() OVER () AS all_reposts, max(level) OVER () AS all_levels, countIf(level = 0) OVER () AS all_loose
                FROM v_spread_of(topic = {topic:String}, thread = {thread:String}, since = {since:Int64}, until = {until:Int64})
            )
            ARRAY JOIN path AS post
            GROUP BY post
            HAVING countIf(post = item_id) > 0
            ORDER BY below DESC, depth = 0, depth, publishedAt, itemId
            LIMIT %d\
            """
                    .formatted(MOST);

    record Row(
            String itemId,
            String parentId,
            long publishedAt,
            long parentAt,
            long depth,
            Long delay,
            long below,
            long total,
            long deepest,
            long loose) {}

    /**
     * A repost and the post that it names as its parent.
     *
     * @param level 1 for a repost of the original itself; 0 if no way leads up to it
     * @param below reposts that name it, or one below it
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
            long below,
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
                                                row.depth,
                                                row.delay,
                                                row.below,
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
