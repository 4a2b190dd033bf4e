/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.alert.read;

import io.yuqing.gateway.desk.silence.AlertFacts;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alert as staff read it, with the numbers for which it fired.
 *
 * @param name of its subject, with words of strangers
 * @param url of its thread, as strangers gave it
 * @param startedAt ms since the epoch, as all times here
 * @param firedAt null while it waits
 * @param resolvedAt null while it is open
 * @param usualText what is usual; empty if that is not known
 * @param unit of value and line
 * @param scaled whether the value was scaled by how much is collected
 * @param dueAt null if no document sets a time
 * @param regions of one that is open, as {@code clusterId}
 */
public record AlertHead(
        String alertId,
        String ruleId,
        String ruleName,
        String subjectKind,
        String subjectId,
        String name,
        List<String> topics,
        String url,
        String categoryName,
        String level,
        String highestLevel,
        String state,
        String reason,
        long startedAt,
        Long firedAt,
        Long resolvedAt,
        double risk,
        String unit,
        int scaled,
        String what,
        String trigger,
        String valueText,
        String usualText,
        String lineText,
        List<String> departments,
        Long dueAt,
        String dueTask,
        String dueSource,
        List<String> regions,
        String clusterId) {

    private static final int LEAST_SHORT_ID = 6;

    private static final String ASKED =
            """
            SELECT alert_id AS alertId, rule_id AS ruleId, rule_name AS ruleName, subject_kind AS subjectKind, subject_id AS subjectId, name,
                topics, url, category_name AS categoryName, level, highest_level AS highestLevel, state, reason,
                toUnixTimestamp64Milli(started_at) AS startedAt,
                if(fired_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(fired_at))) AS firedAt,
                if(resolved_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(resolved_at))) AS resolvedAt,
                risk, unit, scaled, what, trigger, value_text AS valueText, usual_text AS usualText, line_text AS lineText, departments,
                if(due_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(due_at))) AS dueAt,
                due_task AS dueTask, due_source AS dueSource, regions, clusterId
            FROM v_alerts_in_words
            """
                    + AlertFacts.JOINED
                    + """
            WHERE alert_id = {alert:String}
            LIMIT 1\
            """;

    private static final String SHORT =
            """
            SELECT alert_id AS alertId FROM v_alerts WHERE startsWith(alert_id, {alert:String}) ORDER BY alert_id LIMIT 2\
            """;

    private static final String WITHDRAWN =
            """
            SELECT alert_id AS alertId FROM v_alerts_withdrawn WHERE alert_id = {alert:String} LIMIT 1\
            """;

    public record Id(String alertId) {}

    public static Optional<AlertHead> ask(Tables tables, String id) throws TablesException {
        return tables.rows(ASKED, Map.of("alert", id), AlertHead.class).stream().findFirst();
    }

    /** The alerts that a short id of a notice may mean, at most two. */
    public static List<String> beginningWith(Tables tables, String shortId) throws TablesException {
        if (shortId.length() < LEAST_SHORT_ID) {
            return List.of();
        }
        return tables.rows(SHORT, Map.of("alert", shortId), Id.class).stream()
                .map(Id::alertId)
                .toList();
    }

    /** Whether it was told and taken back. */
    public static boolean isWithdrawn(Tables tables, String id) throws TablesException {
        return !tables.rows(WITHDRAWN, Map.of("alert", id), Id.class).isEmpty();
    }

    public AlertFacts facts() {
        return new AlertFacts(
                ruleId, subjectKind, subjectId, topics, level, categoryName, regions, clusterId);
    }

    public boolean isOfThread() {
        return subjectKind.equals("thread");
    }

    public boolean isOfSource() {
        return subjectKind.equals("source");
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }
}
