/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.status;

import io.yuqing.tools.common.server.ClickHouseServer;
import io.yuqing.tools.status.StackSituation.Named;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the views. */
public final class SituationReader {
    private static final String NUMBERS =
            """
            SELECT sum(read), sum(counted), sum(duplicate), sum(late), sum(rejected),
                sum(abs(missing)),
                (SELECT count() FROM v_dead_letters),
                (SELECT count() FROM v_late_items),
                (SELECT count() FROM v_alerts WHERE state = 'resolved')
            FROM v_ledger_partitions\
            """;

    private static final String ALERTS =
            """
            SELECT level AS name, count() AS count FROM v_alerts WHERE state = 'firing'
            GROUP BY level ORDER BY indexOf(['red', 'orange', 'yellow', 'blue'], level)\
            """;

    private static final String TOPICS =
            """
            SELECT topic_name AS name, sum(originals + reposts + comments) AS count
            FROM v_topic_windows
            WHERE window = '24h'
                AND window_start = (SELECT max(window_start) FROM v_topic_windows WHERE window = '24h')
            GROUP BY name ORDER BY count DESC, name LIMIT 3\
            """;

    private final ClickHouseServer clickHouse;

    public SituationReader(ClickHouseServer clickHouse) {
        this.clickHouse = clickHouse;
    }

    /**
     * @throws io.yuqing.tools.common.ToolException with one sentence if ClickHouse does not answer
     */
    public StackSituation read() {
        return clickHouse.ask(SituationReader::read);
    }

    private static StackSituation read(Connection tables) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet row = statement.executeQuery(NUMBERS)) {
            row.next();
            return new StackSituation(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    row.getLong(9),
                    named(tables, ALERTS),
                    named(tables, TOPICS));
        }
    }

    private static List<Named> named(Connection tables, String sql) throws SQLException {
        List<Named> all = new ArrayList<>();
        try (Statement statement = tables.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                all.add(new Named(row.getString(1), row.getLong(2)));
            }
        }
        return all;
    }
}
