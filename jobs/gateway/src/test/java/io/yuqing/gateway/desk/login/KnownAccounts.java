/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.Duty;
import io.yuqing.wire.account.PasswordHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Accounts without a topic. */
final class KnownAccounts implements Accounts {
    static final String PASSWORD = "a password of 值班一";

    /** So few rounds that tests need not wait; no topic may hold such a hash. */
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD, 1_000);

    private final Map<String, Account> all = new ConcurrentSkipListMap<>();
    private Optional<String> trouble = Optional.empty();

    static Account account(String name, Duty duty) {
        return Account.made(name, duty, HASH, 1_000);
    }

    KnownAccounts with(Account account) {
        all.put(account.id(), account);
        return this;
    }

    KnownAccounts unread(String why) {
        trouble = Optional.of(why);
        return this;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public List<Account> all() {
        return List.copyOf(all.values());
    }
}
