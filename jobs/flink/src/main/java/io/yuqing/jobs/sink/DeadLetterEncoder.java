/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

import io.yuqing.connector.clickhouse.RowEncoder;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.jobs.model.DeadLetter;
import java.util.Base64;

/** Rows of {@code dead_letters}. */
public final class DeadLetterEncoder implements RowEncoder<DeadLetter> {
    @Override
    public TableColumns<DeadLetter> columns() {
        return new TableColumns<DeadLetter>()
                .word("source_topic", row -> row.sourceTopic)
                .int32("source_partition", row -> row.sourcePartition)
                .int64("source_offset", row -> row.sourceOffset)
                .word("reason", row -> row.reason)
                .string("detail", row -> row.detail)
                .string("excerpt", row -> row.excerpt)
                .string(
                        "payload_sealed",
                        row -> Base64.getEncoder().encodeToString(row.payloadSealed))
                .uint64("payload_bytes", row -> row.payloadBytes)
                .time("received_at", row -> row.receivedAt)
                .uint64("version", row -> 1);
    }
}
