/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.thread;

import io.yuqing.gateway.desk.subject.read.ItemKey;
import io.yuqing.gateway.desk.subject.read.ItemText;
import io.yuqing.gateway.desk.subject.read.ItemTexts;
import io.yuqing.gateway.desk.subject.read.PlatformNames;
import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What opened a thread.
 *
 * @param opened false if its original was not collected, and only reactions are there
 * @param said what the original says, masked; empty if it says nothing, or after 30 days
 * @param category code of where the analysis routes it; empty if not known
 * @param clusterId of its near copies; empty if it has no words
 * @param items that are kept of it; 0 after 30 days
 */
record ThreadHead(
        String rootId,
        boolean opened,
        String platform,
        long publishedAt,
        String said,
        String url,
        List<String> topics,
        String category,
        String clusterId,
        long items) {

    private static final String OPENED =
            """
            SELECT %s AS platform, toUnixTimestamp64Milli(published_at) AS publishedAt, title, url, topics,
                category, cluster_id AS clusterId
            FROM v_threads
            WHERE root_id = {thread:String}
            LIMIT 1\
            """
                    .formatted(PlatformNames.of("platform"));

    private static final String ITEMS = "SELECT count() AS items FROM " + Scope.ITEMS;

    record Row(
            String platform,
            long publishedAt,
            String title,
            String url,
            List<String> topics,
            String category,
            String clusterId) {}

    record Count(long items) {}

    /** Empty if nothing is known of it. */
    static Optional<ThreadHead> ask(Tables tables, String id, Instant now) throws TablesException {
        List<Row> opened = tables.rows(OPENED, Map.of("thread", id), Row.class);
        long items =
                tables.rows(ITEMS, Scope.ofThread(id, now).parameters(), Count.class)
                        .get(0)
                        .items();
        if (opened.isEmpty()) {
            return items == 0
                    ? Optional.empty()
                    : Optional.of(
                            new ThreadHead(id, false, "", 0, "", "", List.of(), "", "", items));
        }
        Row row = opened.get(0);
        ItemText text =
                items == 0
                        ? null
                        : ItemTexts.ask(tables, List.of(new ItemKey(id, false, row.publishedAt)))
                                .post(id);
        return Optional.of(
                new ThreadHead(
                        id,
                        true,
                        row.platform,
                        row.publishedAt,
                        text == null ? row.title : text.said(),
                        row.url,
                        row.topics,
                        row.category,
                        row.clusterId,
                        items));
    }
}
