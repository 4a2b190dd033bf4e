/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.batch;

import io.yuqing.connector.clickhouse.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A run of places in a batch: the whole, or a part while the bad row is looked for. */
public record RowRange(EncodedRows batch, int from, int to) {

    public List<Column> columns() {
        return batch.columns();
    }

    public int rows() {
        return batch.rowsIn(from, to);
    }

    /** A single row left: halving has found it. */
    public boolean isSingle() {
        return rows() == 1;
    }

    public RowRange firstHalf() {
        return new RowRange(batch, from, middle());
    }

    public RowRange secondHalf() {
        return new RowRange(batch, middle(), to);
    }

    /** The bytes of the only row. */
    public byte[] singleRow() {
        for (int place = from; place < to; place++) {
            if (!batch.isGap(place)) {
                return batch.bytesOf(place);
            }
        }
        throw new IllegalStateException("A range without a row was asked for its row.");
    }

    public void writeTo(OutputStream target) throws IOException {
        batch.writeTo(target, from, to);
    }

    private int middle() {
        return from + (to - from) / 2;
    }
}
