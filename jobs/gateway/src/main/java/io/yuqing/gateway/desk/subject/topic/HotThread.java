/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.topic;

import io.yuqing.gateway.desk.subject.read.Scope;
import io.yuqing.gateway.desk.subject.read.ThreadNames;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;

/**
 * A thread of a topic, by what was said in it within the range.
 *
 * @param name null if its original was not collected
 */
record HotThread(
        String rootId,
        long items,
        long reposts,
        long comments,
        long negative,
        ThreadNames.Name name) {

    private static final String ASKED =
            """
            SELECT root_id AS rootId, count() AS items, countIf(kind = 'repost') AS reposts, countIf(kind = 'comment') AS comments,
                countIf(sentiment = 'negative') AS negative
            FROM %s
            GROUP BY root_id
            ORDER BY reposts + comments DESC, items DESC, root_id
            LIMIT 10\
            """
                    .formatted(Scope.ITEMS);

    record Row(String rootId, long items, long reposts, long comments, long negative) {}

    /** Those that were passed on and answered most. */
    static List<HotThread> ask(Tables tables, Scope scope) throws TablesException {
        List<Row> rows = tables.rows(ASKED, scope.parameters(), Row.class);
        ThreadNames names = ThreadNames.ask(tables, rows.stream().map(Row::rootId).toList());
        return rows.stream()
                .map(
                        row ->
                                new HotThread(
                                        row.rootId,
                                        row.items,
                                        row.reposts,
                                        row.comments,
                                        row.negative,
                                        names.of(row.rootId)))
                .toList();
    }
}
