/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.silence.AlertFacts;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is open.
 *
 * @param byLevel how many of each level, all counted
 * @param worst the most pressing, by level and then the newest first, as the boards have them
 * @param newest what fired last, whatever its level
 */
public record OpenAlerts(
        Map<String, Long> byLevel, List<OpenAlert> worst, Optional<OpenAlert> newest) {
    static final int MOST = 60;

    /** So many are counted from the list itself, so that the page says the same twice. */
    private static final int COUNTED = 1_000;

    private static final String COUNTS =
            """
            SELECT level AS code, count() AS amount
            FROM v_alerts
            WHERE fired_at <= {now:DateTime64(3, 'Asia/Shanghai')} AND resolved_at IS NULL
            GROUP BY level\
            """;

    private static final String OPEN =
            """
            SELECT alert_id AS alertId, level, subject_kind AS subjectKind, subject_id AS subjectId, name, rule_id AS ruleId,
                rule_name AS ruleName, what, trigger,
                toUnixTimestamp64Milli(assumeNotNull(fired_at)) AS firedAt,
                if(due_at IS NULL, NULL, toUnixTimestamp64Milli(assumeNotNull(due_at))) AS dueAt,
                due_task AS dueTask, due_source AS dueSource, departments, topics, category_name AS category, regions, clusterId
            FROM v_alerts_in_words
            """
                    + AlertFacts.JOINED
                    + """
            WHERE fired_at <= {now:DateTime64(3, 'Asia/Shanghai')} AND resolved_at IS NULL
            """;

    private static final String WORST =
            OPEN
                    + """
                    ORDER BY indexOf(['red', 'orange', 'yellow', 'blue'], level), fired_at DESC, alert_id
                    LIMIT {most:UInt32}\
                    """;

    private static final String NEWEST =
            OPEN
                    + """
                    ORDER BY fired_at DESC, alert_id
                    LIMIT {most:UInt32}\
                    """;

    static OpenAlerts ask(Tables tables, Instant now) throws TablesException {
        List<OpenAlert> open = tables.rows(WORST, At.now(now, COUNTED), OpenAlert.class);
        boolean all = open.size() < COUNTED;
        List<OpenAlert> last = all ? open : tables.rows(NEWEST, At.now(now, 1), OpenAlert.class);
        return new OpenAlerts(
                all ? counted(open) : asked(tables, now),
                open.stream().limit(MOST).toList(),
                last.stream().max(Comparator.comparing(OpenAlert::firedAt)));
    }

    private static Map<String, Long> counted(List<OpenAlert> alerts) {
        return alerts.stream()
                .collect(Collectors.groupingBy(OpenAlert::level, Collectors.counting()));
    }

    private static Map<String, Long> asked(Tables tables, Instant now) throws TablesException {
        Map<String, Long> byLevel = new LinkedHashMap<>();
        for (Amount each : tables.rows(COUNTS, At.now(now), Amount.class)) {
            byLevel.put(each.code(), each.amount());
        }
        return byLevel;
    }

    /** How many there are. */
    public long all() {
        return byLevel.values().stream().mapToLong(Long::longValue).sum();
    }

    record Amount(String code, long amount) {}
}
