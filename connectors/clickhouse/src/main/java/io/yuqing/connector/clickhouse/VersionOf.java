/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;

/** Reads the version column of a row: of two rows of a key, ClickHouse keeps the higher one. */
@FunctionalInterface
public interface VersionOf<T> extends Serializable {
    long versionOf(T row);
}
