/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.gateway;

import io.yuqing.local.gateway.GatewayToken;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code token new NAME}: shown once, and stored nowhere. */
@Command(
        name = "new",
        description = {
            "新建一个令牌，只显示这一次，并给出要写进 gateway.yaml 的一行；不写任何文件。",
            "停用：从 gateway.yaml 删去该行，再重启网关。"
        },
        exitCodeList = {"0:已显示", "2:名称无法使用"})
public final class NewTokenCommand implements Callable<Integer> {
    /** What the gateway takes for a name. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "谁用它送数，如 云汀论坛采集；用于日志和指标。")
    private String name;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PLATFORM",
            description = "它可以送哪些平台的条目，如 weibo；不写则为全部平台。")
    private List<String> platforms = List.of("*");

    public NewTokenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!NAME.matcher(name).matches()) {
            throw new ToolException(
                    "令牌的名称 '%s' 无法使用；请用 1 至 64 个汉字、字母、数字、点、横线或下划线。".formatted(name));
        }
        GatewayToken token = GatewayToken.random();
        String all =
                platforms.stream()
                        .map(platform -> '"' + platform.replace("\"", "") + '"')
                        .collect(Collectors.joining(", "));
        terminal.out().println("令牌，只显示这一次；请存为只有采集程序能读的文件：");
        terminal.out().println(token.word());
        terminal.out().println("写在 gateway.yaml 的 tokens: 下面，然后重启网关：");
        terminal.out()
                .println(
                        "  - {name: \"%s\", sha256: \"%s\", platforms: [%s]}"
                                .formatted(name, token.sha256(), all));
        return ExitCode.YES;
    }
}
