/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.LeashOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.WorkFolder;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backtest --rules FILE HISTORY…}: what would these rules have done? */
@Command(
        name = "backtest",
        description = {
            "用历史数据试规则：会发出哪些预警，与现行规则有何不同。",
            "如：./yuqing backtest --rules rules.yaml posts.ndjson.gz comments.ndjson.gz"
        },
        exitCodeList = {"0:已试算", "2:选项、文件或历史数据无法使用，或服务器没有回答"})
public final class BacktestCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin private BacktestOptions options;
    @Mixin private WorkFolder work;
    @Mixin private ConfigOptions config;
    @Mixin private JsonOption json;
    @Mixin private LeashOption leash;

    @Spec private CommandSpec spec;

    public BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (options.fault() != null) {
            throw new ParameterException(spec.commandLine(), "backtest " + options.fault());
        }
        leash.tie();
        Backtest backtest =
                new Backtest(options, ToolServers.of(terminal, config), terminal.err()::println);
        BacktestReport report = work.use(terminal, backtest::report);
        terminal.out().println(json.isOn() ? report.json() : report.table());
        return ExitCode.YES;
    }
}
