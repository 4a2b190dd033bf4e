/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.account.Account;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code account enable NAME}. */
@Command(
        name = "enable",
        description = "启用停用的账户，密码不变；停用之前登录着的要重新登录。",
        exitCodeList = {"0:已启用", "2:没有这个账户，或 Kafka 没有回答"})
final class EnableAccountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "账户名。")
    private String name;

    @Mixin private AccountOptions options;

    EnableAccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountDesk desk = AccountDesk.of(terminal, options);
        Account account = desk.existing(name);
        if (!account.disabled()) {
            terminal.out().println("账户 " + account.id() + " 已经是启用的。");
            return ExitCode.YES;
        }
        desk.put(account.enabled());
        terminal.out().println("账户 " + account.id() + " 已启用。");
        return ExitCode.YES;
    }
}
