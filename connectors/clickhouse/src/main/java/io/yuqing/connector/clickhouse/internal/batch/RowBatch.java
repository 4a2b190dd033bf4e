/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.BatchLimits;
import io.yuqing.connector.clickhouse.TableColumns;
import io.yuqing.connector.clickhouse.internal.bytes.RowBinaryOut;
import io.yuqing.connector.clickhouse.internal.bytes.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Encoded rows, waiting or in flight. Of rows with one key only the newest version is sent: the
 * older ones stay in the buffer as gaps. Not thread-safe; owned by the task thread while it fills
 * and by the sending thread while it is in flight.
 */
public final class RowBatch<T> {

    private final BatchLimits limits;
    private final RowWriter<T> writer;
    private final NewestRows<T> newest;
    private final RowBinaryOut out = new RowBinaryOut();
    private final BitSet superseded = new BitSet();
    private int[] ends = new int[64];
    private int count;
    private int live;

    /**
     * An empty batch.
     *
     * @param newest null: every row is sent
     */
    public RowBatch(BatchLimits limits, TableColumns<T> columns, NewestRows<T> newest) {
        this.limits = limits;
        this.writer = columns.writer();
        this.newest = newest;
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
            older = newest.place(row, count);
            if (older == NewestRows.STALE) {
                return 1;
            }
        }
        writer.write(row, out);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = out.size();
        live++;
        if (older == NewestRows.NONE) {
            return 0;
        }
        superseded.set(older);
        live--;
        return 1;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    public boolean isFull() {
        return live >= limits.rows() || out.size() >= limits.bytes();
    }

    /** Rows that will be sent. */
    public int rows() {
        return live;
    }

    /** Bytes in the buffer, gaps included. */
    public int bytes() {
        return out.size();
    }

    /** All places, gaps included; for halving. */
    public RowRange all() {
        return new RowRange(this, 0, count);
    }

    public void clear() {
        out.truncate(0);
        superseded.clear();
        count = 0;
        live = 0;
        if (newest != null) {
            newest.clear();
        }
    }

    int rowsIn(int from, int to) {
        return to - from - superseded.get(from, to).cardinality();
    }

    byte[] bytesOf(int place) {
        return out.copy(startOf(place), ends[place]);
    }

    boolean isGap(int place) {
        return superseded.get(place);
    }

    /** Writes the rows from a place to another, in runs between the gaps. */
    void writeTo(OutputStream target, int from, int to) throws IOException {
        int place = superseded.nextClearBit(from);
        while (place < to) {
            int gap = superseded.nextSetBit(place);
            int end = gap < 0 || gap > to ? to : gap;
            out.writeTo(target, startOf(place), ends[end - 1]);
            place = superseded.nextClearBit(end);
        }
    }

    private int startOf(int place) {
        return place == 0 ? 0 : ends[place - 1];
    }
}
