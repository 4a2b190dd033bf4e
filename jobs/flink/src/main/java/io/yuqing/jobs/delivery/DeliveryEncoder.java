/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.RowBinaryOut;
import io.yuqing.connector.clickhouse.RowEncoder;
import java.util.List;

/** Rows of {@code deliveries}. */
public final class DeliveryEncoder implements RowEncoder<DeliveryRow> {
    private static final long serialVersionUID = 1L;
    private static final String TIME = "DateTime64(3, 'Asia/Shanghai')";
    private static final String WORD = "LowCardinality(String)";
    private static final String TEXTS = "Array(String)";

    @Override
    public List<Column> columns() {
        return List.of(
                Column.of("message_id", "String"),
                Column.of("attempted_at", TIME),
                Column.of("attempt", "UInt64"),
                Column.of("kind", WORD),
                Column.of("channel", "String"),
                Column.of("departments", TEXTS),
                Column.of("notices", TEXTS),
                Column.of("alerts", TEXTS),
                Column.of("level", WORD),
                Column.of("happening", WORD),
                Column.of("reason", WORD),
                Column.of("silence", "String"),
                Column.of("handling", WORD),
                Column.of("outcome", WORD),
                Column.of("cause", WORD),
                Column.of("code", "String"),
                Column.of("message", "String"),
                Column.of("http_status", "Int32"),
                Column.of("took_ms", "UInt64"),
                Column.of("parts", "Int32"),
                Column.of("parts_done", "UInt64"),
                Column.of("decided_at", TIME),
                Column.of("version", "UInt64"));
    }

    @Override
    public void encode(DeliveryRow row, RowBinaryOut out) {
        out.string(row.messageId);
        out.dateTime64(row.attemptedAt);
        out.uint64(row.attempt);
        out.word(row.kind);
        out.string(row.channel);
        out.strings(row.departments);
        out.strings(row.notices);
        out.strings(row.alerts);
        out.word(row.level);
        out.word(row.happening);
        out.word(row.reason);
        out.string(row.silence);
        out.word(row.handling);
        out.word(row.outcome);
        out.word(row.cause);
        out.string(row.code);
        out.string(row.message);
        out.int32(row.httpStatus);
        out.uint64(row.tookMillis);
        out.int32(row.parts);
        out.uint64(row.partsDone);
        out.dateTime64(row.decidedAt);
        out.uint64(row.attempt);
    }
}
