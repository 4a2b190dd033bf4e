/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.domain.source.SourceAlert;
import java.util.List;
import java.util.Map;

/** Rows of {@code alerts} about sources; what only alerts of rules have is left to its default. */
public final class SourceAlertEncoder implements RowEncoder<SourceAlert> {
    private static final String MAYBE_TIME = "Nullable(DateTime64(3, 'Asia/Shanghai'))";

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
                Column.of("fired_at", MAYBE_TIME),
                Column.of("resolved_at", MAYBE_TIME),
                Column.of("measure", Types.WORD),
                Column.of("window", Types.WORD),
                Column.of("window_end", Types.TIME),
                Column.of("value", "Float64"),
                Column.of("threshold", "Float64"),
                Column.of("labels", "Map(LowCardinality(String), String)"),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(SourceAlert row, RowBinaryOut out) {
        out.string(row.alertId);
        out.string(row.ruleId);
        out.uint64(1);
        out.string(row.ruleName);
        out.word("source");
        out.string(row.sourceId);
        out.word(row.level);
        out.word(row.level);
        out.word(row.state);
        out.word(row.reason);
        out.dateTime64(row.startedAt);
        out.nullableDateTime64(row.startedAt);
        out.nullableDateTime64(row.resolvedAt == Long.MIN_VALUE ? null : (Long) row.resolvedAt);
        out.word(row.measure);
        out.word("life");
        out.dateTime64(row.judgedAt);
        out.float64(row.value);
        out.float64(row.threshold);
        out.texts(Map.of("platform", row.platform));
        out.uint64(row.version);
    }
}
