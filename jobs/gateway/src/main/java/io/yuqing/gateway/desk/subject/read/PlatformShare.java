/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;

/**
 * What was said on a platform.
 *
 * @param firstAt of its first item
 * @param originalId its first original; empty if it has none
 * @param originalAt 0 if it has none
 */
public record PlatformShare(
        String platform,
        long firstAt,
        long items,
        long negative,
        String originalId,
        long originalAt) {

    private static final String ASKED =
            """
            SELECT %s AS platform, firstAt, items, negative, original.2 AS originalId, toUnixTimestamp64Milli(original.1) AS originalAt
            FROM
            (
                SELECT toString(platform) AS code, toUnixTimestamp64Milli(min(published_at)) AS firstAt, count() AS items,
                    countIf(sentiment = 'negative') AS negative, minIf((published_at, item_id), kind = 'original') AS original
                FROM %s
                GROUP BY code
            )
            ORDER BY firstAt, code
            LIMIT 20\
            """
                    .formatted(PlatformNames.of("code"), Scope.ITEMS);

    /** In the order in which they came. */
    public static List<PlatformShare> ask(Tables tables, Scope scope) throws TablesException {
        return tables.rows(ASKED, scope.parameters(), PlatformShare.class);
    }
}
