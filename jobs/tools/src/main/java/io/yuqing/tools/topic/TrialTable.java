/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.topic;

import io.yuqing.control.trial.TrialItem;
import io.yuqing.tools.common.server.ClickHouseServer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.function.Consumer;

/** The newest items of the item table, masked as they are stored. */
final class TrialTable {
    private static final String ITEMS =
            "SELECT title, text, platform, channel, region, media_text FROM v_items"
                    + " ORDER BY published_at DESC LIMIT ?";

    private TrialTable() {}

    /**
     * @throws io.yuqing.tools.common.ToolException if ClickHouse does not answer
     */
    static void read(ClickHouseServer server, int limit, Consumer<TrialItem> receiver) {
        server.ask(
                tables -> {
                    try (PreparedStatement query = tables.prepareStatement(ITEMS)) {
                        query.setInt(1, limit);
                        try (ResultSet row = query.executeQuery()) {
                            while (row.next()) {
                                receiver.accept(item(row));
                            }
                        }
                    }
                    return null;
                });
    }

    private static TrialItem item(ResultSet row) throws java.sql.SQLException {
        return TrialItem.ofTable(
                row.getString(1),
                row.getString(2),
                row.getString(6),
                row.getString(3),
                row.getString(4),
                row.getString(5));
    }
}
