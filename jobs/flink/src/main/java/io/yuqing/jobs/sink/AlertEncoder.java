/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.wire.alert.AlertCategory;
import io.yuqing.wire.alert.AlertTimes;

/** Rows of {@code alerts}. */
public final class AlertEncoder implements RowEncoder<AlertRow> {
    @Override
    public TableColumns<AlertRow> columns() {
        return new TableColumns<AlertRow>()
                .string("alert_id", row -> row.alert.alertId)
                .string("rule_id", row -> row.alert.ruleId)
                .uint64("rule_revision", row -> row.alert.ruleRevision)
                .string("rule_name", row -> row.alert.ruleName)
                .word("subject_kind", row -> row.alert.subjectKind.code())
                .string("subject_id", row -> row.alert.subjectId)
                .word("level", row -> row.alert.level.code())
                .word("highest_level", row -> row.alert.highest.code())
                .word("state", row -> row.alert.phase.state())
                .word("reason", row -> row.reason.code())
                .time("started_at", row -> row.alert.startedAt)
                .nullableTime("fired_at", row -> AlertTimes.orNull(row.alert.firedAt))
                .nullableTime("resolved_at", row -> AlertTimes.orNull(row.alert.resolvedAt))
                .word("measure", row -> row.alert.measure.code())
                .word("window", row -> row.alert.window.code())
                .time("window_end", row -> row.alert.windowEnd)
                .float64("value", row -> row.alert.value)
                .float64("threshold", row -> row.alert.threshold)
                .nullableFloat64(
                        "baseline",
                        row -> row.alert.hasBaseline ? (Double) row.alert.baseline : null)
                .float64("risk", row -> row.alert.risk)
                .word("risk_grade", row -> row.alert.riskGrade.code())
                .float64("heat", row -> row.alert.heat)
                .string("evidence", row -> row.alert.evidence)
                .texts("labels", row -> row.alert.labels)
                .string("subject_name", row -> row.subjectName)
                .word("category", row -> AlertCategory.code(row.alert.category))
                .strings("topics", row -> row.alert.topics)
                .string("cluster_id", row -> row.alert.clusterId)
                .strings("excerpts", row -> row.alert.excerpts)
                .string("first_excerpt", row -> row.alert.firstExcerpt)
                .uint64("version", row -> row.alert.version);
    }
}
