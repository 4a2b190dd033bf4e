/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertRow;
import io.yuqing.wire.alert.AlertCategory;
import io.yuqing.wire.alert.AlertTimes;
import java.util.List;

/** Rows of {@code alerts}. */
public final class AlertEncoder implements RowEncoder<AlertRow> {
    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("alert_id", "String"),
                Column.of("rule_id", "String"),
                Column.of("rule_revision", "UInt64"),
                Column.of("rule_name", "String"),
                Column.of("subject_kind", Types.WORD),
                Column.of("subject_id", "String"),
                Column.of("level", Types.WORD),
                Column.of("highest_level", Types.WORD),
                Column.of("state", Types.WORD),
                Column.of("reason", Types.WORD),
                Column.of("started_at", Types.TIME),
                Column.of("fired_at", "Nullable(DateTime64(3, 'Asia/Shanghai'))"),
                Column.of("resolved_at", "Nullable(DateTime64(3, 'Asia/Shanghai'))"),
                Column.of("measure", Types.WORD),
                Column.of("window", Types.WORD),
                Column.of("window_end", Types.TIME),
                Column.of("value", "Float64"),
                Column.of("threshold", "Float64"),
                Column.of("baseline", "Nullable(Float64)"),
                Column.of("risk", "Float64"),
                Column.of("risk_grade", Types.WORD),
                Column.of("heat", "Float64"),
                Column.of("evidence", "String"),
                Column.of("labels", "Map(LowCardinality(String), String)"),
                Column.of("subject_name", "String"),
                Column.of("category", Types.WORD),
                Column.of("topics", "Array(String)"),
                Column.of("cluster_id", "String"),
                Column.of("excerpts", "Array(String)"),
                Column.of("first_excerpt", "String"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(AlertRow row, RowBinaryOut out) {
        AlertInstance alert = row.alert;
        out.string(alert.alertId);
        out.string(alert.ruleId);
        out.uint64(alert.ruleRevision);
        out.string(alert.ruleName);
        out.word(alert.subjectKind.code());
        out.string(alert.subjectId);
        out.word(alert.level.code());
        out.word(alert.highest.code());
        out.word(alert.phase.state());
        out.word(row.reason.code());
        out.dateTime64(alert.startedAt);
        out.nullableDateTime64(AlertTimes.orNull(alert.firedAt));
        out.nullableDateTime64(AlertTimes.orNull(alert.resolvedAt));
        out.word(alert.measure.code());
        out.word(alert.window.code());
        out.dateTime64(alert.windowEnd);
        out.float64(alert.value);
        out.float64(alert.threshold);
        out.nullableFloat64(alert.hasBaseline ? (Double) alert.baseline : null);
        out.float64(alert.risk);
        out.word(alert.riskGrade.code());
        out.float64(alert.heat);
        out.string(alert.evidence);
        out.texts(alert.labels);
        out.string(row.subjectName);
        out.word(AlertCategory.code(alert.category));
        out.strings(alert.topics);
        out.string(alert.clusterId);
        out.strings(alert.excerpts);
        out.string(alert.firstExcerpt);
        out.uint64(alert.version);
    }
}
