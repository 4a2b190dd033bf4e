/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.sink;

/** Column types that recur, as ClickHouse prints them. */
final class Types {
    static final String TIME = "DateTime64(3, 'Asia/Shanghai')";
    static final String WORD = "LowCardinality(String)";

    private Types() {}
}
