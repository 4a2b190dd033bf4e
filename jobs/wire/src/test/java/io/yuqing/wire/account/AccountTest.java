/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final PasswordHash HASH =
            PasswordHash.of("a password of twelve", PasswordHash.LEAST_ROUNDS);
    private static final Account ACCOUNT = Account.made("值班一", Duty.WATCH, HASH, 1_000);

    @Test
    void shouldBeTheSameAfterItWasWrittenAndRead() {
        Account account = ACCOUNT.disabled(2_000);

        assertThat(AccountJson.read("值班一", AccountJson.write(account))).isEqualTo(account);
    }

    @Test
    void shouldEndSessionsWithEachResetAndWhenItIsDisabled() {
        Account reset =
                ACCOUNT.reset(
                        PasswordHash.of("another password", PasswordHash.LEAST_ROUNDS), 5_000);
        Account disabled = reset.disabled(6_000);
        Account enabled = disabled.enabled();

        assertThat(reset.epoch()).isEqualTo(5_000);
        assertThat(disabled.epoch()).isEqualTo(6_000);
        assertThat(enabled.epoch()).isEqualTo(6_000);
        assertThat(enabled.revision()).isEqualTo(4);
        assertThat(enabled.disabled()).isFalse();
        assertThat(ACCOUNT.disabled(1).epoch()).as("a clock that was set back").isEqualTo(1_001);
    }

    @ParameterizedTest
    @CsvSource({"值班一,值班一", "' duty-1 ',duty-1", "ＤＵＴＹ１,DUTY1"})
    void shouldTakeANameHoweverItIsTyped(String typed, String name) {
        assertThat(Account.name(typed)).isEqualTo(name);
        assertThat(Account.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "值班 一", "a/b", "<b>", "a\nb", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三"})
    void shouldRefuseWhatIsNoName(String name) {
        assertThat(Account.isName(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{}",
                "{\"id\":\"值班二\"}",
                "{\"id\":\"值班一\",\"revision\":1,\"duty\":\"watch\",\"epoch\":1}",
                "{\"id\":\"值班一\",\"revision\":1,\"duty\":\"king\",\"epoch\":1,\"disabled\":false}",
                "{\"id\":\"值班一\",\"revision\":1,\"duty\":\"watch\",\"epoch\":1,\"disabled\":false}"
            })
    void shouldRefuseWhatIsNoAccountAndQuoteNothingOfIt(String value) {
        assertThatThrownBy(() -> AccountJson.read("值班一", value.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(value);
    }

    @Test
    void shouldShowNoHash() {
        assertThat(ACCOUNT.toString()).doesNotContain("pbkdf2");
    }
}
