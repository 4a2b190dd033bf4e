/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.domain.source.SourceAlert;
import java.util.Map;

/** Rows of {@code alerts} about sources; what only alerts of rules have is left to its default. */
public final class SourceAlertEncoder implements RowEncoder<SourceAlert> {
    @Override
    public TableColumns<SourceAlert> columns() {
        return new TableColumns<SourceAlert>()
                .string("alert_id", row -> row.alertId)
                .string("rule_id", row -> row.ruleId)
                .uint64("rule_revision", row -> 1)
                .string("rule_name", row -> row.ruleName)
                .word("subject_kind", row -> "source")
                .string("subject_id", row -> row.sourceId)
                .string("subject_name", row -> row.sourceName)
                .word("level", row -> row.level)
                .word("highest_level", row -> row.level)
                .word("state", row -> row.state)
                .word("reason", row -> row.reason)
                .time("started_at", row -> row.startedAt)
                .nullableTime("fired_at", row -> row.startedAt)
                .nullableTime(
                        "resolved_at",
                        row -> row.resolvedAt == Long.MIN_VALUE ? null : (Long) row.resolvedAt)
                .word("measure", row -> row.measure)
                .word("window", row -> "life")
                .time("window_end", row -> row.judgedAt)
                .float64("value", row -> row.value)
                .float64("threshold", row -> row.threshold)
                .texts("labels", row -> Map.of("platform", row.platform))
                .uint64("version", row -> row.version);
    }
}
