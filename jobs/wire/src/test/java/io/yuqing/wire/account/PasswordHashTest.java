/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final String PASSWORD = "云汀县值班室-2026";

    @Test
    void shouldKnowThePasswordAndNoOther() {
        PasswordHash hash = PasswordHash.read(few(PASSWORD).text());

        assertThat(hash.matches(PASSWORD)).isTrue();
        assertThat(hash.matches(PASSWORD + " ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    /** Another keyboard writes an accent as a letter of its own. */
    @Test
    void shouldTakeALetterHoweverItIsComposed() {
        assertThat(few("caf\u00e9-2026-caf\u00e9").matches("cafe\u0301-2026-cafe\u0301")).isTrue();
    }

    @Test
    void shouldMakeAnotherHashEachTimeAndShowNone() {
        PasswordHash hash = PasswordHash.of(PASSWORD);

        assertThat(few(PASSWORD).text()).isNotEqualTo(few(PASSWORD).text());
        assertThat(hash.text()).startsWith("pbkdf2-sha256$600000$");
        assertThat(hash).hasToString("PasswordHash[hidden]");
    }

    /** Made by the hashlib of Python, with the fewest rounds that are believed. */
    @Test
    void shouldUnderstandWhatAnotherProgramMade() {
        PasswordHash hash =
                PasswordHash.read(
                        "pbkdf2-sha256$210000$AAECAwQFBgcICQoLDA0ODw"
                                + "$H08jRwg1voDjAVz1aNJlsn5Vt8wyatRkwjVs4/020ik");

        assertThat(hash.matches(PASSWORD)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "password",
                "pbkdf2-sha256$200000$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "pbkdf2-sha256$99999999$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "pbkdf2-sha256$600000$AAAA$AAAA"
            })
    void shouldBelieveNoHashThatIsNoneOrTooWeak(String text) {
        assertThatThrownBy(() -> PasswordHash.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the hash of the password cannot be used");
    }

    /** What an unknown name is compared with. */
    @Test
    void shouldHaveADecoyThatCostsAsMuchAndIsNoOnes() {
        PasswordHash decoy = few(PASSWORD).decoy();

        assertThat(decoy.text()).startsWith("pbkdf2-sha256$210000$");
        assertThat(decoy.matches(PASSWORD)).isFalse();
    }

    private static PasswordHash few(String password) {
        return PasswordHash.of(password, PasswordHash.LEAST_ROUNDS);
    }
}
