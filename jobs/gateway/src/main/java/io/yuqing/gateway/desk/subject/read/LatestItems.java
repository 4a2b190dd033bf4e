/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Objects;

/** What was said last. */
public final class LatestItems {
    private static final String ASKED =
            """
            SELECT item_id AS itemId, toString(kind) AS kind, toUnixTimestamp64Milli(published_at) AS publishedAt
            FROM %s
            ORDER BY published_at DESC, item_id
            LIMIT 20\
            """
                    .formatted(Scope.ITEMS);

    private LatestItems() {}

    record Row(String itemId, String kind, long publishedAt) {
        ItemKey key() {
            return new ItemKey(itemId, kind.equals("comment"), publishedAt);
        }
    }

    /** The newest first. */
    public static List<ItemText> ask(Tables tables, Scope scope) throws TablesException {
        List<ItemKey> newest =
                tables.rows(ASKED, scope.parameters(), Row.class).stream().map(Row::key).toList();
        ItemTexts texts = ItemTexts.ask(tables, newest);
        return newest.stream().map(texts::of).filter(Objects::nonNull).toList();
    }
}
