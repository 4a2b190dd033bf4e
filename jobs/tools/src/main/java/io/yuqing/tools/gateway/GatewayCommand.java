/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.gateway;

import io.yuqing.tools.common.ToolException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gateway}: here for the help only, since it is a process without the commands. */
@Command(
        name = "gateway",
        description = {
            "在前台运行接入网关：采集程序用 HTTP 送来帖文和评论，它写入 Kafka 并给出回执；按 Ctrl-C 停止。",
            "./yuqing up 已带有一个；单独运行时用它。配置文件的样例是 deploy/gateway.yaml。"
        },
        exitCodeList = {"0:已停止", "2:配置无法使用，或端口被占用"})
public final class GatewayCommand implements Runnable {
    @Option(
            names = "--config",
            paramLabel = "YAML",
            required = true,
            description = "网关的配置文件：监听的地址、Kafka、令牌、限额。")
    @SuppressWarnings("UnusedVariable")
    private Path config;

    @Override
    public void run() {
        throw new ToolException("gateway 由 ./yuqing 脚本运行；请执行 ./yuqing gateway --config FILE。");
    }
}
