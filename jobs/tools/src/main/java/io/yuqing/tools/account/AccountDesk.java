/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.account;

import io.yuqing.control.standing.ControlTopic;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.AccountJson;
import io.yuqing.wire.account.UnitAccess;
import io.yuqing.wire.control.ControlRecord;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds and changes accounts in their topic. */
final class AccountDesk {
    private final Terminal terminal;
    private final ControlTopic topic;

    private AccountDesk(Terminal terminal, ControlTopic topic) {
        this.terminal = terminal;
        this.topic = topic;
    }

    static AccountDesk of(Terminal terminal, AccountOptions options) {
        ToolServers servers = ToolServers.of(terminal, options.config);
        String name = servers.get(JobOptions.KAFKA_TOPIC_ACCOUNTS);
        return new AccountDesk(terminal, new ControlTopic(servers.kafka(options.kafka), name));
    }

    /** All that can be used, by name; what cannot be is told. */
    Map<String, Account> all() {
        Map<String, Account> accounts = new TreeMap<>();
        topic.read()
                .forEach(
                        (name, record) -> {
                            if (UnitAccess.isKey(name)) {
                                return;
                            }
                            try {
                                accounts.put(name, AccountJson.read(name, record.json));
                            } catch (IllegalArgumentException e) {
                                terminal.err().println(unusable(name));
                            }
                        });
        return accounts;
    }

    private static String unusable(String name) {
        return "yuqing: Kafka 中账户 %s 的记录无法识别，网关不会采用；用 ./yuqing account add %s 重新建立即可。"
                .formatted(name, name);
    }

    /**
     * The one of this name.
     *
     * @throws ToolException if there is none
     */
    Account existing(String typed) {
        String name = name(typed);
        Account account = all().get(name);
        if (account == null) {
            throw new ToolException(
                    "没有账户 %s；现有的账户见 ./yuqing account list，新建用 ./yuqing account add。"
                            .formatted(name));
        }
        return account;
    }

    /** Returns when it is stored; the gateway follows within moments. */
    void put(Account account) {
        topic.write(List.of(ControlRecord.of(account.id(), AccountJson.write(account))));
    }

    /** Now, in ms. */
    long now() {
        return terminal.clock().millis();
    }

    /**
     * A name as it is kept.
     *
     * @throws ToolException if it cannot be one
     */
    static String name(String typed) {
        String name = Account.name(typed);
        if (!Account.isName(name)) {
            throw new ToolException(
                    "账户名 '%s' 无法使用；请用 1 至 32 个汉字、字母、数字、点、横线或下划线，按岗位取名，如 值班一。".formatted(typed));
        }
        return name;
    }
}
