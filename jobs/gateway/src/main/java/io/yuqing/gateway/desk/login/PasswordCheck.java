/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import io.yuqing.gateway.desk.account.Accounts;
import io.yuqing.gateway.limit.Lockouts;
import io.yuqing.gateway.limit.NewestOnly;
import io.yuqing.gateway.limit.TryRate;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.PasswordHash;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a name and a password belong together. An unknown name, a disabled account and a wrong
 * password are answered alike and after the same time. Thread-safe.
 */
final class PasswordCheck {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordCheck.class);

    /** Each keeps a processor busy for a while. */
    private static final int AT_ONCE = 2;

    private static final long PATIENCE_SECONDS = 3;

    private static final int TRIES_OF_AN_ADDRESS = 5;
    private static final int TRIES_OF_A_NAME = 50;

    private final Accounts accounts;
    private final Lockouts<Attempt> lockouts;
    private final TryRate byAddress;
    private final TryRate byName;

    /** From where an account has logged in: there others do not slow it down. */
    private final Set<Attempt> proven =
            Collections.synchronizedSet(Collections.newSetFromMap(new NewestOnly<>()));

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Under which name somebody tries, and from where: elsewhere others may. */
    private record Attempt(String name, String address) {}

    PasswordCheck(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.lockouts = new Lockouts<>(clock);
        Duration minute = Duration.ofMinutes(1);
        this.byAddress = new TryRate(clock, TRIES_OF_AN_ADDRESS, minute, minute);
        this.byName = new TryRate(clock, TRIES_OF_A_NAME, Duration.ofHours(1), minute);
    }

    /**
     * The account.
     *
     * @param typed what was given for its name
     * @param address from where
     * @throws LoginRefusal with the sentence that whoever tries is told
     */
    Account check(String typed, String password, String address) throws LoginRefusal {
        if (!byAddress.mayTry(address)) {
            throw LoginRefusal.tooMany("一分钟内登录次数过多，请过一分钟再试。");
        }
        takeRoom();
        try {
            return check(new Attempt(Account.name(typed), address), password);
        } finally {
            room.release();
        }
    }

    private Account check(Attempt attempt, String password) throws LoginRefusal {
        String name = attempt.name();
        if (lockouts.isLocked(attempt)) {
            throw LoginRefusal.tooMany("连续输错 5 次，这个账户 15 分钟内不能从这里登录，请稍后再试。");
        }
        boolean possible = Account.isName(name);
        if (possible && !proven.contains(attempt) && !byName.mayTry(name)) {
            throw LoginRefusal.tooMany("这个账户一小时内登录次数过多，现在每分钟只能试一次，请过一分钟再试。");
        }
        // Before it is known: of many tries at once no more than five are compared.
        boolean last = possible && lockouts.fail(attempt);
        Optional<Account> account = accounts.find(name).filter(found -> !found.disabled());
        PasswordHash hash = account.map(Account::password).orElseGet(this::decoy);
        if (hash.matches(password) && account.isPresent()) {
            lockouts.forget(attempt);
            proven.add(attempt);
            return account.get();
        }
        if (last) {
            LOG.warn(
                    "{} cannot log in to the desk for {} minutes from one address: its password was"
                            + " wrong {} times there.",
                    account.map(Account::id).orElse("An unknown account"),
                    Lockouts.LENGTH.toMinutes(),
                    Lockouts.MOST_FAILURES);
        }
        throw LoginRefusal.wrong();
    }

    /** Where there is no account: it takes as long as if there were one. */
    private PasswordHash decoy() {
        return accounts.all().get(0).password().decoy();
    }

    private void takeRoom() throws LoginRefusal {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw LoginRefusal.tooMany("正在登录的人多，请稍后再试。");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LoginRefusal.tooMany("值班台正在停止，请稍后再试。");
        }
    }
}
