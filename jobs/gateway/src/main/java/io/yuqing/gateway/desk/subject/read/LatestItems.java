/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was said last. */
public final class LatestItems {
    private static final int MOST = 20;
    private static final int MOST_NEGATIVE = 5;

    private static final String ASKED =
            """
            SELECT item_id AS itemId, toString(kind) AS kind, toUnixTimestamp64Milli(published_at) AS publishedAt
            FROM %s
            WHERE published_at >= fromUnixTimestamp64Second({since:Int64}) AND ({sentiment:String} = '' OR sentiment = {sentiment:String})
            ORDER BY published_at DESC, item_id
            LIMIT {most:UInt32}\
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
        return ask(tables, scope, "", MOST);
    }

    /** Those that are negative, the newest first. */
    public static List<ItemText> negative(Tables tables, Scope scope) throws TablesException {
        return ask(tables, scope, "negative", MOST_NEGATIVE);
    }

    private static List<ItemText> ask(Tables tables, Scope scope, String sentiment, int most)
            throws TablesException {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("sentiment", sentiment);
        parameters.put("most", most);
        List<ItemKey> newest =
                tables.rows(ASKED, parameters, Row.class).stream().map(Row::key).toList();
        ItemTexts texts = ItemTexts.ask(tables, newest);
        return newest.stream().map(texts::of).filter(Objects::nonNull).toList();
    }
}
