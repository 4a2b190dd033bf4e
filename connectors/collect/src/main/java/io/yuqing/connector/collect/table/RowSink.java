/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import java.util.List;

/** Takes a table row by row. */
interface RowSink {
    /** A sheet begins; the only one of a file that has none has an empty name. */
    void sheet(String name);

    /**
     * @param number from 1, as the program shows it
     * @param cells texts; empty where nothing stands
     */
    void row(long number, List<String> cells);
}
