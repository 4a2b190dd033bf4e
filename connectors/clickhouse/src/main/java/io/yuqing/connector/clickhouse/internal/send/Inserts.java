/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.send;

import io.yuqing.connector.clickhouse.Column;
import io.yuqing.connector.clickhouse.internal.batch.RowRange;
import java.util.List;

/** The way to one table. Used by one thread, except {@link #close()}. */
public interface Inserts extends AutoCloseable {

    /** Returns when the server has acknowledged the rows. */
    void insert(RowRange rows) throws Exception;

    /** The columns of the table as the server has them. */
    List<Column> tableColumns() throws Exception;

    /** Ends a request that is under way, if need be by an exception in it. */
    @Override
    void close();
}
