/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.Duty;
import io.yuqing.wire.account.PasswordHash;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account add NAME}. */
@Command(
        name = "add",
        description = {
            "新建一个登录值班台的账户，密码只显示这一次，系统只存散列。",
            "账户属于岗位，不属于个人：按岗位取名（值班一、网宣、督查室），不用人名；换人时用 account reset 换密码。"
        },
        exitCodeList = {"0:已新建", "2:名称或密码无法使用，已有同名账户，或 Kafka 没有回答"})
final class AddAccountCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "账户名，按岗位取，如 值班一。")
    private String name;

    @Option(
            names = "--duty",
            paramLabel = "DUTY",
            required = true,
            converter = DutyValue.class,
            completionCandidates = DutyValue.Words.class,
            description = "岗位：值班员、网宣、督查室或管理员。值班员和网宣可看、可改设置，督查室只看，管理员都可以。")
    private Duty duty;

    @Mixin private PasswordOption password;
    @Mixin private AccountOptions options;

    AddAccountCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String id = AccountDesk.name(name);
        String word = password.password(terminal, id);
        AccountDesk desk = AccountDesk.of(terminal, options);
        if (desk.all().containsKey(id)) {
            throw new ToolException(
                    "已有账户 %s；换密码用 ./yuqing account reset %s，或另取一个名字。".formatted(id, id));
        }
        desk.put(Account.made(id, duty, PasswordHash.of(word), desk.now()));
        terminal.out().println("账户 " + id + "（" + duty.word() + "）已建立，现在就可以登录。");
        ShownPassword.tell(terminal, password, word);
        return ExitCode.YES;
    }
}
