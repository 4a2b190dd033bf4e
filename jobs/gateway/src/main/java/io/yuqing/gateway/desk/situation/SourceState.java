/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;

/**
 * An expected source as the analysis job judges it.
 *
 * @param name of the register
 * @param since when it got into this state
 * @param lastItemAt of its newest item; null if there was none
 */
public record SourceState(String name, String state, long since, Long lastItemAt) {
    private static final String ASKED =
            """
            SELECT source_name AS name, state, toUnixTimestamp64Milli(since) AS since,
                if(last_item_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(last_item_at))) AS lastItemAt
            FROM v_sources
            WHERE interval_seconds > 0 AND state != 'removed'
            ORDER BY since, name
            LIMIT 1000\
            """;

    static List<SourceState> ask(Tables tables) throws TablesException {
        return tables.rows(ASKED, Map.of(), SourceState.class);
    }

    /** Whether nothing comes from it any more. */
    public boolean isBroken() {
        return state.equals("silent") || state.equals("never_seen");
    }
}
