/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;

/** What was said in or about a town, of the items that name one. */
public record TownShare(String town, long items, long negative) {
    private static final String ASKED =
            """
            SELECT toString(region) AS town, count() AS items, countIf(sentiment = 'negative') AS negative
            FROM v_items
            WHERE region != '' AND %s
            GROUP BY town
            ORDER BY items DESC, town
            LIMIT 20\
            """;

    private static final String OF_THREAD =
            ASKED.formatted(
                    "root_id = {thread:String} AND published_at <="
                            + " fromUnixTimestamp64Second({until:Int64}, 'Asia/Shanghai')");

    /** The range stands outside too, so that only its items are looked at. */
    private static final String OF_TOPIC =
            ASKED.formatted(
                    "published_at >= fromUnixTimestamp64Second({since:Int64}, 'Asia/Shanghai') AND"
                            + " published_at <= fromUnixTimestamp64Second({until:Int64},"
                            + " 'Asia/Shanghai') AND (kind, item_id) IN (SELECT kind, item_id FROM "
                            + Scope.ITEMS
                            + ")");

    /** Those with the most first. */
    public static List<TownShare> ask(Tables tables, Scope scope) throws TablesException {
        return tables.rows(
                scope.isThread() ? OF_THREAD : OF_TOPIC, scope.parameters(), TownShare.class);
    }
}
