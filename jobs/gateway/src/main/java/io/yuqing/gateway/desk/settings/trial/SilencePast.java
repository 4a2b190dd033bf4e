/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.settings.trial;

import io.yuqing.domain.delivery.plan.Silence;
import io.yuqing.domain.delivery.plan.SilenceBook;
import io.yuqing.gateway.desk.silence.AlertFacts;
import io.yuqing.gateway.desk.table.OnDemand;
import io.yuqing.gateway.desk.table.Tables;
import io.yuqing.gateway.desk.table.TablesException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Which alerts of the last days a silence means, had it held then, and what was told of them. */
public final class SilencePast {
    static final int MOST_ALERTS = 2_000;

    private static final int SECONDS = 3;
    private static final Duration BACK = Duration.ofDays(7);

    private static final String ALERTS =
            """
            SELECT alert_id AS id, rule_id AS ruleId, rule_name AS ruleName, subject_kind AS subjectKind, subject_id AS subjectId,
                name, topics, category_name AS category, level, resolved_at IS NULL AS open,
                toUnixTimestamp64Milli(assumeNotNull(fired_at)) AS firedAt
            FROM v_alerts_in_words
            WHERE fired_at IS NOT NULL AND fired_at <= fromUnixTimestamp64Milli({now:Int64})
                AND (resolved_at IS NULL OR fired_at >= fromUnixTimestamp64Milli({from:Int64}))
            ORDER BY fired_at DESC, alert_id
            LIMIT {most:UInt32}\
            """;

    private static final String NOTICES =
            """
            SELECT uniqExact(message_id) AS notices
            FROM v_deliveries
            WHERE hasAny(alerts, {alerts:Array(String)}) AND outcome NOT IN ('withheld', 'superseded')
                AND attempted_at >= fromUnixTimestamp64Milli({from:Int64})\
            """;

    private final Tables tables;
    private final OnDemand onDemand;
    private final Clock clock;

    public SilencePast(Tables tables, OnDemand onDemand, Clock clock) {
        this.tables = tables.within(SECONDS);
        this.onDemand = onDemand;
        this.clock = clock;
    }

    /** An alert as the table gives it. */
    public record Row(
            String id,
            String ruleId,
            String ruleName,
            String subjectKind,
            String subjectId,
            String name,
            List<String> topics,
            String category,
            String level,
            boolean open,
            long firedAt) {
        AlertFacts facts() {
            return new AlertFacts(
                    ruleId, subjectKind, subjectId, topics, level, category, List.of(), "");
        }
    }

    record Amount(long notices) {}

    /**
     * What it would have withheld.
     *
     * @param looked how many alerts were looked at
     * @param alerts those that are meant, the newest first
     * @param notices messages about them in these days
     */
    public record Seen(int looked, List<Row> alerts, long notices) {}

    /**
     * As if it had held all the time; where alerts were about is not in the tables, so a region is
     * passed over.
     *
     * @throws TablesException if the tables do not answer
     */
    public Seen tried(Silence silence) throws TablesException {
        SilenceBook book = new SilenceBook(List.of(always(silence)));
        long now = clock.millis();
        long from = now - BACK.toMillis();
        Map<String, String> parameters =
                Map.of(
                        "now", Long.toString(now),
                        "from", Long.toString(from),
                        "most", Integer.toString(MOST_ALERTS));
        List<Row> all = onDemand.ask(() -> tables.rows(ALERTS, parameters, Row.class));
        List<Row> meant =
                all.stream()
                        .filter(row -> book.holding(row.facts().news(), row.firedAt(), 0) != null)
                        .toList();
        return new Seen(all.size(), meant, notices(meant, from));
    }

    private long notices(List<Row> alerts, long from) throws TablesException {
        if (alerts.isEmpty()) {
            return 0;
        }
        List<String> ids = alerts.stream().limit(200).map(Row::id).toList();
        Map<String, Object> parameters = Map.of("alerts", ids, "from", from);
        return onDemand.ask(() -> tables.rows(NOTICES, parameters, Amount.class)).get(0).notices();
    }

    private static Silence always(Silence silence) {
        return new Silence(
                silence.id(),
                silence.revision(),
                silence.matcher().anywhere(),
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                silence.by(),
                silence.because(),
                false);
    }
}
