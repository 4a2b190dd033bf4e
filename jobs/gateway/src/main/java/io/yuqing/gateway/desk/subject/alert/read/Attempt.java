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
 * What was told of an alert, or was not and why: the last attempt of a message.
 *
 * @param kind alert, digest
 * @param attempt which one it was; 0 if it was withheld
 * @param message our words about the receipt
 * @param category code, by which departments were found; empty if it was not noted
 * @param otherCategory what the other reader says; empty if nothing else
 * @param routedBy code of who decided
 */
public record Attempt(
        long attemptedAt,
        String channel,
        List<String> departments,
        String kind,
        String happening,
        String reason,
        String outcome,
        String code,
        String message,
        long attempt,
        String category,
        String otherCategory,
        String routedBy,
        long all) {

    private static final String ASKED =
            """
            SELECT toUnixTimestamp64Milli(attempted_at) AS attemptedAt, channel, departments, kind, happening, reason, outcome, code,
                message, attempt, categories[place] AS category, other_categories[place] AS otherCategory, routed_by[place] AS routedBy,
                count() OVER () AS all
            FROM
            (
                SELECT *, indexOf(alerts, {alert:String}) AS place
                FROM v_deliveries
                WHERE has(alerts, {alert:String})
                ORDER BY attempted_at DESC, attempt DESC
                LIMIT 1 BY message_id, outcome = 'withheld'
            )
            ORDER BY attempted_at DESC, message_id
            LIMIT 40\
            """;

    /** The last first. */
    public static List<Attempt> ask(Tables tables, String id) throws TablesException {
        return tables.rows(ASKED, Map.of("alert", id), Attempt.class);
    }

    public boolean isWithheld() {
        return outcome.equals("withheld");
    }
}
