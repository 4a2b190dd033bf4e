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
 * A step of an alert.
 *
 * @param level after the step, as {@code state}
 * @param reason why it was taken
 * @param storedAt when it was told to the tables
 */
public record Step(String level, String state, String reason, long knownAt, long storedAt) {
    private static final String ASKED =
            """
            SELECT level, state, reason, toUnixTimestamp64Milli(known_at) AS knownAt, toUnixTimestamp(stored_at) * 1000 AS storedAt
            FROM v_alert_steps
            WHERE alert_id = {alert:String}
            ORDER BY step DESC
            LIMIT 50\
            """;

    /** The last first. */
    public static List<Step> ask(Tables tables, String id) throws TablesException {
        return tables.rows(ASKED, Map.of("alert", id), Step.class);
    }
}
