/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.delivery.journal;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;

/** Rows of {@code deliveries}. */
public final class DeliveryEncoder implements RowEncoder<DeliveryRow> {
    private static final long serialVersionUID = 1L;

    @Override
    public TableColumns<DeliveryRow> columns() {
        return new TableColumns<DeliveryRow>()
                .string("message_id", row -> row.messageId)
                .time("attempted_at", row -> row.attemptedAt)
                .uint64("attempt", row -> row.attempt)
                .word("kind", row -> row.kind)
                .string("channel", row -> row.channel)
                .strings("departments", row -> row.departments)
                .strings("notices", row -> row.notices)
                .strings("alerts", row -> row.alerts)
                .strings("categories", row -> row.categories)
                .strings("other_categories", row -> row.otherCategories)
                .strings("routed_by", row -> row.routedBy)
                .word("level", row -> row.level)
                .word("happening", row -> row.happening)
                .word("reason", row -> row.reason)
                .string("silence", row -> row.silence)
                .nullableTime(
                        "silenced_until", row -> row.silencedUntil == 0 ? null : row.silencedUntil)
                .word("handling", row -> row.handling)
                .word("outcome", row -> row.outcome)
                .word("cause", row -> row.cause)
                .string("code", row -> row.code)
                .string("message", row -> row.message)
                .int32("http_status", row -> row.httpStatus)
                .uint64("took_ms", row -> row.tookMillis)
                .int32("parts", row -> row.parts)
                .uint64("parts_done", row -> row.partsDone)
                .time("decided_at", row -> row.decidedAt)
                .uint64("version", row -> row.attempt);
    }
}
