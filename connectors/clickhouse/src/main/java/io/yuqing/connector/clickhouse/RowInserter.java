/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.time.Duration;

/**
 * Inserts single rows, each acknowledged before the call returns: for what must be on record before
 * anything else happens. For anything frequent use {@link ClickHouseSink}. Makes one attempt and
 * does no I/O before it. Thread-safe; calls wait for each other.
 *
 * @param <T> what a row is made of
 */
public final class RowInserter<T> implements AutoCloseable {
    private static final BatchLimits ONE_ROW = new BatchLimits(1, 1 << 20, Duration.ofSeconds(1));

    private final Inserts inserts;
    private final RowBatch<T> row;

    /**
     * @param table in the endpoint's database; it must have the encoder's columns
     */
    public RowInserter(ClickHouseEndpoint endpoint, String table, RowEncoder<T> encoder) {
        inserts =
                new ClientInserts(
                        endpoint,
                        Identifiers.requireValid("table", table),
                        encoder.columns(),
                        false);
        row = new RowBatch<>(ONE_ROW, new EncodingGuard<>(encoder), null);
    }

    /**
     * Returns when the row is in the table.
     *
     * @throws Exception if the server did not acknowledge it; it may be in the table all the same
     */
    public synchronized void insert(T value) throws Exception {
        row.clear();
        row.add(value);
        inserts.insert(row.all());
    }

    /** Ends a request that is under way. */
    @Override
    public void close() {
        inserts.close();
    }
}
