/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.CommandGroup;
import io.yuqing.tools.common.Terminal;
import picocli.CommandLine;

/** {@code account}. */
public final class AccountCommands {
    private AccountCommands() {}

    public static CommandLine of(Terminal terminal) {
        return CommandGroup.named("account", "值班台的账户：账户属于岗位，不属于个人；改动立即生效。")
                .addSubcommand(new AddAccountCommand(terminal))
                .addSubcommand(new ResetAccountCommand(terminal))
                .addSubcommand(new ListAccountsCommand(terminal))
                .addSubcommand(new DisableAccountCommand(terminal))
                .addSubcommand(new EnableAccountCommand(terminal));
    }
}
