/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.subject.read;

import io.yuqing.gateway.desk.silence.AlertFacts;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.util.List;
import java.util.Map;

/**
 * An alert in a list, as staff read it.
 *
 * @param level of one that is over the level it had reached
 * @param name of its subject, with words of strangers
 * @param what the number for which it fired
 * @param firedAt ms since the epoch, as all times here
 * @param resolvedAt null while it is open
 * @param dueAt null if no document sets a time
 * @param departments who was told
 * @param regions of one that is open, as {@code clusterId}
 */
public record AlertRow(
        String alertId,
        String level,
        String subjectKind,
        String subjectId,
        String name,
        String ruleId,
        String ruleName,
        String categoryName,
        String what,
        String trigger,
        long firedAt,
        Long resolvedAt,
        Long dueAt,
        String dueTask,
        String dueSource,
        List<String> departments,
        List<String> topics,
        List<String> regions,
        String clusterId,
        long all) {

    /** What a question for such rows asks for, up to its conditions. */
    public static final String SELECTED =
            """
            SELECT alert_id AS alertId, shown_level AS level, subject_kind AS subjectKind, subject_id AS subjectId, name, rule_id AS ruleId,
                rule_name AS ruleName, category_name AS categoryName, what, trigger,
                toUnixTimestamp64Milli(assumeNotNull(fired_at)) AS firedAt,
                if(resolved_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(resolved_at))) AS resolvedAt,
                if(due_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(due_at))) AS dueAt,
                due_task AS dueTask, due_source AS dueSource, departments, topics, regions, clusterId, count() OVER () AS all
            FROM v_alerts_in_words
            """
                    + AlertFacts.JOINED
                    + """
            WHERE fired_at <= toDateTime({now:UInt32}, 'Asia/Shanghai')\
            """;

    /** Open ones first, by level, the newest first: the order of the boards. */
    public static final String ORDERED =
            " ORDER BY resolved_at IS NULL DESC, indexOf(['red', 'orange', 'yellow', 'blue'],"
                    + " shown_level), fired_at DESC, alert_id ";

    private static final String OF_SUBJECT =
            SELECTED
                    + " AND subject_kind = {kind:String} AND subject_id = {subject:String}"
                    + ORDERED
                    + "LIMIT 20";

    /** Of the topic and of its threads. */
    private static final String OF_TOPIC =
            SELECTED + " AND has(topics, {subject:String})" + ORDERED + "LIMIT 20";

    public AlertFacts facts() {
        return new AlertFacts(
                ruleId, subjectKind, subjectId, topics, level, categoryName, regions, clusterId);
    }

    public boolean isOpen() {
        return resolvedAt == null;
    }

    public static List<AlertRow> ofTopic(Tables tables, String id, long now)
            throws TablesException {
        return tables.rows(
                OF_TOPIC, Map.of("subject", id, "now", Long.toString(now)), AlertRow.class);
    }

    /**
     * @param kind topic, thread, source
     * @param now seconds since the epoch
     */
    public static List<AlertRow> ofSubject(Tables tables, String kind, String id, long now)
            throws TablesException {
        return tables.rows(
                OF_SUBJECT,
                Map.of("kind", kind, "subject", id, "now", Long.toString(now)),
                AlertRow.class);
    }
}
