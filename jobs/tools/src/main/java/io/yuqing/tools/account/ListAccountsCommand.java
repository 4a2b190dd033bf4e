/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.wire.account.Account;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code account list}: without the hashes. */
@Command(
        name = "list",
        description = "列出登录值班台的账户；不显示密码。",
        exitCodeList = {"0:已列出", "2:Kafka 没有回答"})
final class ListAccountsCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Terminal terminal;

    @Mixin private JsonOption json;
    @Mixin private AccountOptions options;

    ListAccountsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Collection<Account> accounts = AccountDesk.of(terminal, options).all().values();
        for (Account account : accounts) {
            terminal.out().println(json.isOn() ? json(account) : line(account));
        }
        if (accounts.isEmpty() && !json.isOn()) {
            terminal.out().println("还没有账户；新建第一个：./yuqing account add 值班一 --duty 管理员");
        }
        return ExitCode.YES;
    }

    private static String line(Account account) {
        return "%s  %s  第 %d 版%s"
                .formatted(
                        account.id(),
                        account.duty().word(),
                        account.revision(),
                        account.disabled() ? "  已停用" : "");
    }

    private static String json(Account account) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", account.id());
        line.put("duty", account.duty().code());
        line.put("revision", account.revision());
        line.put("disabled", account.disabled());
        return line.toString();
    }
}
