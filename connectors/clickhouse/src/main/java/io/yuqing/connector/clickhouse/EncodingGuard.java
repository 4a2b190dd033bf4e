/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.util.List;

/**
 * An encoder that is checked while it runs. RowBinary has no types and no row marks: an encoder
 * that is one value short shifts every row behind it, and the server may well accept that.
 */
final class EncodingGuard<T> {

    private final RowEncoder<? super T> encoder;
    private final List<Column> columns;
    private boolean kindsChecked;

    EncodingGuard(RowEncoder<? super T> encoder) {
        this.encoder = encoder;
        this.columns = List.copyOf(encoder.columns());
        columns.forEach(column -> Identifiers.requireValid("column", column.name()));
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    encoder.getClass().getName() + " declares no columns: name at least one.");
        }
    }

    List<Column> columns() {
        return columns;
    }

    /** Appends one row, or nothing if the encoder throws. */
    void encode(T row, RowBinaryOut out) {
        int start = out.size();
        boolean complete = false;
        out.startRow();
        try {
            encoder.encode(row, out);
            check(out);
            complete = true;
        } finally {
            if (!complete) {
                out.truncate(start);
            }
        }
    }

    private void check(RowBinaryOut out) {
        if (out.valuesOfRow() != columns.size()) {
            throw new IllegalStateException(
                    encoder.getClass().getName()
                            + " wrote "
                            + out.valuesOfRow()
                            + " values for "
                            + columns.size()
                            + " columns: write exactly one for each.");
        }
        if (!kindsChecked) {
            checkKinds(out);
            kindsChecked = true;
        }
    }

    private void checkKinds(RowBinaryOut out) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String written = out.kindOfValue(i).plain();
            if (!written.equals(WireType.plain(column.type()))) {
                throw new IllegalStateException(
                        encoder.getClass().getName()
                                + " wrote a "
                                + written
                                + " for the column "
                                + column.name()
                                + " of type "
                                + column.type()
                                + ": use the method for that type.");
            }
        }
    }
}
