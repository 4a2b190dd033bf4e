/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.clickhouse;

import java.io.Serializable;

/**
 * Reads what the table is sorted by. The key must have {@code equals} and {@code hashCode} and must
 * not change; rows with equal keys are versions of one row.
 */
@FunctionalInterface
public interface KeyOf<T> extends Serializable {
    Object keyOf(T row);
}
