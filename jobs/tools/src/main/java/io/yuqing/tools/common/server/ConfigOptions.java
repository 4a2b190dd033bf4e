/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.server;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that talks to a server: where to look for its address. */
public final class ConfigOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "作业的配置文件，从中取服务器地址、用户、密码文件和 TLS 设置；命令行选项优先。")
    Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "./yuqing up 的数据目录，默认 ./data；未给出服务器时连接在此运行的系统。")
    Path data;
}
