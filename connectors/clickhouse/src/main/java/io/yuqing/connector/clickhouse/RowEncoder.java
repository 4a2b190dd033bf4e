/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;

/**
 * Says how a row goes into a table. Travels in the job graph, so it is serializable; the columns
 * are made where the rows are written.
 *
 * @param <T> what the job emits
 */
@FunctionalInterface
public interface RowEncoder<T> extends Serializable {

    /**
     * One declaration for each column that is written. Columns of the table that are absent here
     * take their default. Called once for each writer.
     */
    TableColumns<T> columns();
}
