/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendersTest {
    private final Senders senders =
            new Senders(List.of(token("portal", "s3cret"), token("bbs", "other")), 4, () -> 0);

    static Token token(String name, String secret) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.UTF_8));
            return new Token(name, hash, Set.of("weibo"), false, 100);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer s3cret", "bearer s3cret", "Bearer  s3cret "})
    void shouldKnowWhoSends(String header) {
        assertThat(senders.of(header)).map(Sender::name).contains("portal");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "s3cret",
                "Bearer",
                "Bearer ",
                "Bearer S3cret",
                "Basic s3cret",
                "Bearers3cret"
            })
    void shouldLetNobodyElseIn(String header) {
        assertThat(senders.of(header)).isEmpty();
    }

    @Test
    void shouldNotLetNothingBeAToken() {
        Senders careless = new Senders(List.of(token("nobody", "")), 4, () -> 0);

        assertThat(careless.of(null)).isEmpty();
        assertThat(careless.of("Basic x")).isEmpty();
    }

    @Test
    void shouldShowNoHash() {
        assertThat(token("portal", "s3cret")).hasToString("Token[portal]");
    }
}
