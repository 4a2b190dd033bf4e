/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.step;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.domain.delivery.DeliveryReason;
import io.yuqing.domain.delivery.Handling;
import io.yuqing.local.process.Pause;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why a notice did not come by itself, as {@code deliveries} has it: gathered in a digest,
 * withheld, or replaced by a newer one. What was given up, or is in no row, is explained by
 * nothing.
 */
final class NoticeFates {
    private static final String ROWS =
            """
            SELECT known.subject_id, told.outcome, told.reason, told.handling
            FROM (SELECT arrayJoin(alerts) AS alert_id, outcome, reason, handling, attempted_at
                  FROM v_deliveries) AS told
            INNER JOIN (SELECT alert_id, subject_id FROM alerts FINAL) AS known
                ON known.alert_id = told.alert_id
            ORDER BY told.attempted_at
            """;

    private NoticeFates() {}

    /**
     * Waits until each has its reason, but no longer than that.
     *
     * @param subjects of which no notice came
     * @return the reason by subject, in words; those without one are left out
     */
    static Map<String, String> await(
            ClickHouseEndpoint tables, Set<String> subjects, Duration patience)
            throws SQLException {
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, String> fates = of(tables, subjects);
        while (!fates.keySet().containsAll(subjects) && System.nanoTime() < deadline) {
            Pause.millis(500, "the record of deliveries");
            fates = of(tables, subjects);
        }
        return fates;
    }

    private static Map<String, String> of(ClickHouseEndpoint tables, Set<String> subjects)
            throws SQLException {
        Map<String, String> fates = new TreeMap<>();
        try (Connection connection = tables.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                String why = why(rows.getString(2), rows.getString(3), rows.getString(4));
                if (why != null && subjects.contains(rows.getString(1))) {
                    fates.put(rows.getString(1), why);
                }
            }
        }
        return fates;
    }

    /** Null: that explains nothing. */
    private static String why(String outcome, String reason, String handling) {
        return switch (outcome) {
            case "withheld" -> DeliveryReason.valueOf(reason.toUpperCase(Locale.ROOT)).text();
            case "superseded" -> "由同一预警更新的通知代替";
            case "delivered" -> {
                Handling how = Handling.valueOf(handling.toUpperCase(Locale.ROOT));
                yield how == Handling.AT_ONCE ? null : how.text();
            }
            default -> null;
        };
    }
}
