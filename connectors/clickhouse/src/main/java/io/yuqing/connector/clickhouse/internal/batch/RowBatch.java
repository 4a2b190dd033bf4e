/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.connector.clickhouse.internal.bytes.RowWriter;

/**
 * Encodes rows until there are enough for an insert. Of rows with one key only the newest version
 * is sent. Not thread-safe; owned by the task thread while it fills and by the sending thread while
 * it is in flight.
 */
public final class RowBatch<T> {

    private final BatchLimits limits;
    private final RowWriter<T> writer;
    private final NewestRows<T> newest;
    private final EncodedRows encoded;

    /**
     * An empty batch.
     *
     * @param newest null: every row is sent
     */
    public RowBatch(BatchLimits limits, TableColumns<T> columns, NewestRows<T> newest) {
        this.limits = limits;
        this.writer = columns.writer();
        this.newest = newest;
        this.encoded = new EncodedRows(columns.list());
    }

    /**
     * Encodes a row, unless the batch holds a newer version of it.
     *
     * @return how many rows this one made unnecessary: 1 if an older or newer version of its key
     *     was there, else 0
     */
    public int add(T row) {
        int older = NewestRows.NONE;
        if (newest != null) {
            older = newest.place(row, encoded.nextPlace());
            if (older == NewestRows.STALE) {
                return 1;
            }
        }
        writer.write(row, encoded.out());
        encoded.added();
        if (older == NewestRows.NONE) {
            return 0;
        }
        encoded.supersede(older);
        return 1;
    }

    /** What is in it; the same object all the time. */
    public EncodedRows encoded() {
        return encoded;
    }

    public boolean isEmpty() {
        return encoded.isEmpty();
    }

    public boolean isFull() {
        return encoded.rows() >= limits.rows() || encoded.bytes() >= limits.bytes();
    }

    /** All places, gaps included. */
    public RowRange all() {
        return encoded.all();
    }

    public void clear() {
        encoded.clear();
        if (newest != null) {
            newest.clear();
        }
    }
}
