/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse.internal.bytes;

/** Writes one value of a row. */
@FunctionalInterface
public interface ValueWriter<T> {
    void write(T row, RowBinaryOut out);
}
