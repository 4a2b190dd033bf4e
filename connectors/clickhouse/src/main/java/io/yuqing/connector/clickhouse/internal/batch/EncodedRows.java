/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.internal.bytes.RowBinaryOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Rows as bytes, and what the bytes mean. A row that a newer one replaced stays in the buffer as a
 * gap. Not thread-safe while rows are added; afterwards any thread may read.
 */
public final class EncodedRows {

    private final List<Column> columns;
    private final RowBinaryOut out = new RowBinaryOut();
    private final BitSet superseded = new BitSet();
    private int[] ends = new int[64];
    private int count;
    private int live;

    EncodedRows(List<Column> columns) {
        this.columns = columns;
    }

    /** Name and type of each value of a row, in the order of the bytes. */
    public List<Column> columns() {
        return columns;
    }

    /** Rows that will be sent. */
    public int rows() {
        return live;
    }

    /** Bytes in the buffer, gaps included. */
    public int bytes() {
        return out.size();
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** All places, gaps included; for halving. */
    public RowRange all() {
        return new RowRange(this, 0, count);
    }

    /** Where the next row is written, to be followed by {@link #added}. */
    RowBinaryOut out() {
        return out;
    }

    /** The place that the next row will have. */
    int nextPlace() {
        return count;
    }

    void added() {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = out.size();
        live++;
    }

    void supersede(int place) {
        superseded.set(place);
        live--;
    }

    void clear() {
        out.truncate(0);
        superseded.clear();
        count = 0;
        live = 0;
    }

    int rowsIn(int from, int to) {
        return to - from - superseded.get(from, to).cardinality();
    }

    byte[] bytesOf(int place) {
        return out.copy(startOf(place), ends[place]);
    }

    int lengthOf(int place) {
        return ends[place] - startOf(place);
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
