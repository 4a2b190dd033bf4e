/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.engine.chdb;

/** What one statement read and wrote: the header {@code X-ClickHouse-Summary}. */
public record Summary(
        long readRows,
        long readBytes,
        long writtenRows,
        long writtenBytes,
        long resultRows,
        long resultBytes,
        long elapsedNanos) {
    public String json() {
        return "{\"read_rows\":\""
                + readRows
                + "\",\"read_bytes\":\""
                + readBytes
                + "\",\"written_rows\":\""
                + writtenRows
                + "\",\"written_bytes\":\""
                + writtenBytes
                + "\",\"total_rows_to_read\":\"0\",\"result_rows\":\""
                + resultRows
                + "\",\"result_bytes\":\""
                + resultBytes
                + "\",\"elapsed_ns\":\""
                + elapsedNanos
                + "\"}";
    }
}
