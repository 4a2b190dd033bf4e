/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A desk that browsers reach by the TLS of a proxy. */
class BehindProxyTest {
    private LoginDesk desk;

    @BeforeEach
    void open() throws IOException {
        KnownAccounts accounts = new KnownAccounts().with(KnownAccounts.account("值班一", Duty.WATCH));
        desk = new LoginDesk(accounts, Reached.PROXY, Optional.empty());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://desk.county.example, 303",
        "http://desk.county.example, 403",
        "https://evil.example, 403"
    })
    void shouldKnowItsOwnFormsByTheNameThatTheBrowserUsed(String origin, int status)
            throws IOException, InterruptedException {
        assertThat(logIn(origin, "10.0.0.1", KnownAccounts.PASSWORD).statusCode())
                .isEqualTo(status);
    }

    @Test
    void shouldHaveTheCookieSentByTlsOnly() throws IOException, InterruptedException {
        HttpResponse<String> answer =
                logIn("https://desk.county.example", "10.0.0.1", KnownAccounts.PASSWORD);

        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    /** What stands before the last in the header the browser may have made up. */
    @Test
    void shouldCountTriesByTheAddressThatTheProxySaw() throws IOException, InterruptedException {
        String origin = "https://desk.county.example";
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(origin, "9.9.9." + i + ", 10.0.0.1", "").statusCode()).isEqualTo(403);
        }
        assertThat(logIn(origin, "9.9.9.9, 10.0.0.1", "").statusCode()).isEqualTo(429);
        assertThat(logIn(origin, "10.0.0.1, 10.0.0.2", "").body()).doesNotContain("一分钟内");
    }

    /** The first line is of the browser, to which the proxy added one. */
    @Test
    void shouldCountTriesByTheLastLineOfAddresses() throws IOException, InterruptedException {
        String origin = "https://desk.county.example";
        for (int i = 0; i < 5; i++) {
            assertThat(logIn(origin, List.of("9.9.9." + i, "10.0.0.1"), "").statusCode())
                    .isEqualTo(403);
        }
        assertThat(logIn(origin, List.of("9.9.9.9", "10.0.0.1"), "").statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> logIn(String origin, String from, String password)
            throws IOException, InterruptedException {
        return logIn(origin, List.of(from), password);
    }

    private HttpResponse<String> logIn(String origin, List<String> from, String password)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                desk.request("/desk/login", "")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-Host", "desk.county.example")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(LoginDesk.credentials("值班一", password)));
        from.forEach(each -> request.header("X-Forwarded-For", each));
        return desk.gateway.send(request.build());
    }
}
