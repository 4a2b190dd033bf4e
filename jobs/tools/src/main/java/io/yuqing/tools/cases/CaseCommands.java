/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases;

import io.yuqing.tools.cases.link.LinkCommands;
import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code case}: all that is done with cases. */
public final class CaseCommands {
    private CaseCommands() {}

    public static CommandLine of(Terminal terminal) {
        CommandLine group =
                CommandGroup.named("case", "事项：登记、受理、转办、签收、反馈、回应、督办、办结，查看和核对。")
                        .addSubcommand(new ListCasesCommand(terminal))
                        .addSubcommand(new ShowCaseCommand(terminal));
        for (ActTable.Act act : ActTable.ALL) {
            group.addSubcommand(act.command(), ActCommand.of(terminal, act));
        }
        LinkCommands.of(terminal).forEach(group::addSubcommand);
        return group.addSubcommand(new SettingsCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new FalseAlarmsCommand(terminal));
    }
}
