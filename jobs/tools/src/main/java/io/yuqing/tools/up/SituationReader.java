/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import com.fasterxml.jackson.databind.JsonNode;
import io.yuqing.tools.up.Situation.Named;
import java.util.List;

/** Asks the views. */
final class SituationReader {
    private static final String LEDGER =
            """
            SELECT sum(read) AS read, sum(counted) AS counted, sum(duplicate) AS duplicate,
                sum(late) AS late, sum(rejected) AS rejected,
                sum(abs(missing)) AS missing
            FROM v_ledger_partitions\
            """;

    private static final String OTHERS =
            """
            SELECT (SELECT count() FROM v_dead_letters) AS dead_letters,
                (SELECT count() FROM v_late_items) AS late_items,
                (SELECT count() FROM v_alerts WHERE state = 'resolved') AS resolved\
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

    private final ClickHouseQueries clickHouse;

    SituationReader(ClickHouseQueries clickHouse) {
        this.clickHouse = clickHouse;
    }

    Situation read() {
        JsonNode ledger = clickHouse.rows(LEDGER).get(0);
        JsonNode others = clickHouse.rows(OTHERS).get(0);
        return new Situation(
                ledger.path("read").asLong(),
                ledger.path("counted").asLong(),
                ledger.path("duplicate").asLong(),
                ledger.path("late").asLong(),
                ledger.path("rejected").asLong(),
                ledger.path("missing").asLong(),
                others.path("dead_letters").asLong(),
                others.path("late_items").asLong(),
                others.path("resolved").asLong(),
                named(ALERTS),
                named(TOPICS));
    }

    private List<Named> named(String sql) {
        return clickHouse.rows(sql).stream()
                .map(row -> new Named(row.path("name").asText(), row.path("count").asLong()))
                .toList();
    }
}
