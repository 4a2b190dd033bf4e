/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.alert;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ClickHouseOptions;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code explain ID}: why did this alert come? */
@Command(
        name = "explain",
        description = "按预警的凭证重新判断，并说明理由。",
        exitCodeList = {"0:结论与当时一致", "1:结论与当时不一致", "2:没有这条预警，或 ClickHouse 没有回答"})
final class ExplainCommand implements Callable<Integer> {
    /** As notices show it. */
    private static final int SHORTEST_ID = 8;

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "预警编号，可只写通知中的前 8 位。")
    private String id;

    @Mixin private ConfigOptions config;
    @Mixin private ClickHouseOptions clickHouse;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (id.length() < SHORTEST_ID) {
            throw new ToolException("编号 " + id + " 太短；请至少写出通知中的 " + SHORTEST_ID + " 位。");
        }
        boolean same =
                ToolServers.of(terminal, config)
                        .clickHouse(clickHouse)
                        .ask(tables -> new AlertExplanation(tables, terminal.out()).of(id));
        return ExitCode.of(same);
    }
}
