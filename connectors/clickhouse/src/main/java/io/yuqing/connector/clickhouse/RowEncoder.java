/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;
import java.util.List;

/**
 * Writes a row as ClickHouse RowBinary. Called by one thread for each sink writer; must not keep
 * the row or the output.
 *
 * @param <T> what the job emits
 */
public interface RowEncoder<T> extends Serializable {

    /**
     * The columns in the order {@link #encode} writes them. Columns of the table that are absent
     * here take their default. Called once for each writer.
     */
    List<Column> columns();

    /** Writes one value for each of {@link #columns()}, in that order. */
    void encode(T row, RowBinaryOut out);
}
