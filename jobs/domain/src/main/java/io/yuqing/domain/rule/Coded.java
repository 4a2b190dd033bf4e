/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

/** An enum constant with a stable word for files, Kafka and ClickHouse. */
public interface Coded {
    String code();
}
