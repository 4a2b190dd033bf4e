/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.situation;

import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was told of late.
 *
 * @param last messages, the newest first
 * @param subjects names of what their alerts are about, by alert; words of strangers
 * @param delivered messages of the last 24 hours
 * @param lost the same that are not tried again
 * @param untold if nothing was told in seven days: open red and orange alerts that the tables have
 *     known for ten minutes, longer than a first notice takes
 */
public record Notices(
        List<SentNotice> last,
        Map<String, Subject> subjects,
        long delivered,
        long lost,
        long untold) {
    static final int MOST = 8;

    private static final String LAST =
            """
            SELECT toUnixTimestamp64Milli(attempted_at) AS attemptedAt, channel, departments, kind, level, happening,
                if(empty(alerts), '', alerts[1]) AS alertId, length(notices) AS notices, outcome, cause
            FROM v_deliveries AS delivery
            WHERE outcome != 'withheld' AND delivery.attempted_at > {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 7 DAY
            ORDER BY delivery.attempted_at DESC, attempt DESC, message_id
            LIMIT 1 BY message_id
            LIMIT {most:UInt32}\
            """;

    private static final String SUBJECTS =
            """
            SELECT alert_id AS alertId, if(subject_name = '', rule_name, subject_name) AS name, rule_name AS ruleName
            FROM v_alerts
            WHERE alert_id IN {alerts:Array(String)}\
            """;

    private static final String COUNTS =
            """
            SELECT countIf(done) AS delivered, countIf(NOT done AND lost) AS lost
            FROM
            (
                SELECT max(outcome = 'delivered') AS done, max(outcome IN ('rejected', 'given_up')) AS lost
                FROM v_deliveries
                WHERE outcome NOT IN ('withheld', 'superseded') AND attempted_at > {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 1 DAY
                GROUP BY message_id
            )\
            """;

    private static final String UNTOLD =
            """
            SELECT uniqExact(alert_id) AS amount
            FROM v_alert_steps
            WHERE stored_at < {now:DateTime64(3, 'Asia/Shanghai')} - INTERVAL 10 MINUTE
                AND alert_id IN
                (
                    SELECT alert_id
                    FROM v_alerts
                    WHERE level IN ('red', 'orange') AND fired_at <= {now:DateTime64(3, 'Asia/Shanghai')} AND resolved_at IS NULL
                )\
            """;

    static Notices ask(Tables tables, Instant now) throws TablesException {
        List<SentNotice> last = tables.rows(LAST, At.now(now, MOST), SentNotice.class);
        List<String> alerts =
                last.stream()
                        .map(SentNotice::alertId)
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .toList();
        Map<String, Subject> subjects =
                alerts.isEmpty()
                        ? Map.of()
                        : tables.rows(SUBJECTS, Map.of("alerts", alerts), Subject.class).stream()
                                .collect(Collectors.toMap(Subject::alertId, Function.identity()));
        Counts counts = tables.rows(COUNTS, At.now(now), Counts.class).get(0);
        // By the same reading: alerts are read more often, and would seem untold until the next
        // one.
        long untold =
                last.isEmpty() ? tables.rows(UNTOLD, At.now(now), Amount.class).get(0).amount() : 0;
        return new Notices(last, subjects, counts.delivered(), counts.lost(), untold);
    }

    /**
     * What a message is about.
     *
     * @param name of the subject, with words of strangers
     * @param ruleName by which one alert about it is told from another
     */
    public record Subject(String alertId, String name, String ruleName) {}

    record Counts(long delivered, long lost) {}

    record Amount(long amount) {}
}
