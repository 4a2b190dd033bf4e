/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.yuqing.gateway.ManualClock;
import io.yuqing.wire.account.Duty;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCheckTest {
    private static final String NAME = "值班一";
    private static final String OFFICE = "10.0.0.1";
    private static final String HOME = "10.0.0.2";

    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
    private final PasswordCheck check =
            new PasswordCheck(
                    new KnownAccounts().with(KnownAccounts.account(NAME, Duty.WATCH)), clock);

    @Test
    void shouldLockNobodyOutWhoTriesElsewhere() throws LoginRefusal {
        for (int i = 0; i < 5; i++) {
            refuse(NAME, HOME);
        }
        clock.pass(Duration.ofMinutes(1));

        assertThat(refuse(NAME, HOME)).contains("15 分钟内不能从这里登录");
        assertThat(check.check(NAME, KnownAccounts.PASSWORD, OFFICE).id()).isEqualTo(NAME);
        assertThat(refuse(NAME, HOME)).as("still").contains("15 分钟内不能从这里登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "值班九"})
    void shouldSlowDownWhoeverTriesANameFromManyAddresses(String name) {
        for (int i = 0; i < 50; i++) {
            assertThat(refuse(name, "172.16.0." + i)).contains("账户名或密码不对");
        }

        assertThat(refuse(name, OFFICE)).contains("每分钟只能试一次");
        clock.pass(Duration.ofMinutes(1));
        assertThat(refuse(name, OFFICE)).contains("账户名或密码不对");
        assertThat(refuse(name, OFFICE)).contains("每分钟只能试一次");

        clock.pass(Duration.ofHours(1));
        assertThat(refuse(name, OFFICE)).contains("账户名或密码不对");
        assertThat(refuse(name, OFFICE)).contains("账户名或密码不对");
    }

    /** Else many addresses together would lock out whoever sits in the office. */
    @Test
    void shouldNotSlowDownWhereSomebodyHasLoggedIn() throws LoginRefusal {
        check.check(NAME, KnownAccounts.PASSWORD, OFFICE);
        for (int i = 0; i < 60; i++) {
            refuse(NAME, "172.16.0." + i);
        }

        assertThat(check.check(NAME, KnownAccounts.PASSWORD, OFFICE).id()).isEqualTo(NAME);
    }

    /** What is no name of an account may be long, and is not kept. */
    @Test
    void shouldRememberNothingThatIsNoName() {
        for (int i = 0; i < 60; i++) {
            assertThat(refuse("no name at all", "172.16.0." + i)).contains("账户名或密码不对");
        }
    }

    private String refuse(String name, String address) {
        LoginRefusal refusal =
                catchThrowableOfType(LoginRefusal.class, () -> check.check(name, "wrong", address));
        return refusal.getMessage();
    }
}
