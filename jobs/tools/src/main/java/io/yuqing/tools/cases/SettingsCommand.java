/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.domain.cases.plan.CasePlan;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code case settings}: how the county handles cases, from now on. */
@Command(
        name = "settings",
        description = "按文件设定事项怎么办：受理单位、时限、超时、单位名录；与现行相同则不写。只管以后，不改已有记录。",
        exitCodeList = {"0:已生效，或与现行相同", "2:文件无法使用，或 Kafka 没有回答"})
final class SettingsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "设置文件，写法见 deploy/cases.yaml。")
    private Path file;

    @Mixin private CaseOptions options;

    SettingsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CasePlan plan = CaseSettings.read(file);
        boolean changed = new CaseSettings(CaseDesk.of(terminal, options)).apply(plan);
        terminal.out().println(changed ? "已写入，从现在起按此办理；已在计时的时限不变。" : "与现行设置相同，没有写入。");
        return ExitCode.YES;
    }
}
