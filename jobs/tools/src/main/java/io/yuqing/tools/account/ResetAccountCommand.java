/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.PasswordHash;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code account reset NAME}. */
@Command(
        name = "reset",
        description = {"给账户换一个密码，只显示这一次；用旧密码登录着的随即退出。", "交接岗位、密码外泄或忘记时用；已停用的账户换密码后仍是停用。"},
        exitCodeList = {"0:已换", "2:没有这个账户，密码无法使用，或 Kafka 没有回答"})
final class ResetAccountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "账户名。")
    private String name;

    @Mixin private PasswordOption password;
    @Mixin private AccountOptions options;

    ResetAccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        AccountDesk desk = AccountDesk.of(terminal, options);
        Account account = desk.existing(name);
        String word = password.password(terminal, account.id());
        desk.put(account.reset(PasswordHash.of(word), desk.now()));
        terminal.out().println("账户 " + account.id() + " 的密码已换，用旧密码登录的都已退出。");
        if (account.disabled()) {
            terminal.out().println("它仍是停用的；启用：./yuqing account enable " + account.id());
        }
        ShownPassword.tell(terminal, password, word);
        return ExitCode.YES;
    }
}
