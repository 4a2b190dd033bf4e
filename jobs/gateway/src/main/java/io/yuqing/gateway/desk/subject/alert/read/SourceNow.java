/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;

/**
 * How the source of an alert stands now.
 *
 * @param lastItemAt null if nothing ever came
 * @param items in 24 hours, beside what is usual
 */
public record SourceNow(
        String name, String state, long since, Long lastItemAt, long items, double usual) {
    private static final String ASKED =
            """
            SELECT source_name AS name, state, toUnixTimestamp64Milli(since) AS since,
                if(last_item_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(last_item_at))) AS lastItemAt,
                items_24h AS items, usual_24h AS usual
            FROM v_sources
            WHERE source_id = {source:String}
            LIMIT 1\
            """;

    /** At most one. */
    public static List<SourceNow> ask(Tables tables, String id) throws TablesException {
        return tables.rows(ASKED, Map.of("source", id), SourceNow.class);
    }
}
