/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import picocli.CommandLine.Option;

/** Which ClickHouse a command talks to. */
public final class ClickHouseOptions {
    @Option(
            names = "--clickhouse",
            paramLabel = "URL",
            description = "ClickHouse 地址，默认依次取 --config、环境变量 CLICKHOUSE_URL、运行中的系统。")
    String url;

    @Option(names = "--database", paramLabel = "NAME", description = "数据库，默认 yuqing。")
    String database;

    /** Whether the command line says it. */
    public boolean isNamed() {
        return url != null;
    }
}
