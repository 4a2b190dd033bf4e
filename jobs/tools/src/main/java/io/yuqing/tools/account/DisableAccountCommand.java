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

/** {@code account disable NAME}. */
@Command(
        name = "disable",
        description = "停用账户：不能再登录，登录着的随即退出；账户和密码保留，可再启用。",
        exitCodeList = {"0:已停用", "2:没有这个账户，或 Kafka 没有回答"})
final class DisableAccountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "账户名。")
    private String name;

    @Mixin private AccountOptions options;

    DisableAccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountDesk desk = AccountDesk.of(terminal, options);
        Account account = desk.existing(name);
        if (account.disabled()) {
            terminal.out().println("账户 " + account.id() + " 已经是停用的。");
            return ExitCode.YES;
        }
        desk.put(account.disabled(desk.now()));
        terminal.out().println("账户 " + account.id() + " 已停用，用它登录的都已退出。");
        return ExitCode.YES;
    }
}
