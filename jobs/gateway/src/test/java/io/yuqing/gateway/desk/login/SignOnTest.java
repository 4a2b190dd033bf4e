/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.gateway.config.login.SignOnSettings;
import io.yuqing.wire.account.Account;
import io.yuqing.wire.account.Duty;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whole networks of loopback are of this machine, so that it can be the proxy and somebody else.
 */
class SignOnTest {
    private static final String PROXY = "127.0.0.2";
    private static final String ANOTHER = "127.0.0.3";
    private static final Account WATCH = KnownAccounts.account("值班一", Duty.WATCH);

    private final KnownAccounts accounts = new KnownAccounts().with(WATCH);
    private LoginDesk desk;

    @BeforeEach
    void open() throws IOException {
        SignOnSettings settings =
                new SignOnSettings(
                        "X-Remote-User",
                        Map.of("lm-3", "值班一"),
                        Set.of(InetAddress.getByName(PROXY)));
        desk = new LoginDesk(accounts, Reached.HERE, Optional.of(settings));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void shouldLetInWhomTheProxyNames() throws IOException {
        assertThat(get(PROXY, "X-Remote-User: 值班一")).startsWith("HTTP/1.1 200").contains("值班一");
        assertThat(get(PROXY, "X-Remote-User: lm-3")).startsWith("HTTP/1.1 200").contains("值班一");
    }

    /** It logs out where it has logged in. */
    @Test
    void shouldOfferNoLogOut() throws IOException {
        assertThat(get(PROXY, "X-Remote-User: lm-3")).doesNotContain("/desk/logout");
    }

    @Test
    void shouldNotBelieveAnybodyElse() throws IOException {
        assertThat(get(ANOTHER, "X-Remote-User: 值班一")).startsWith("HTTP/1.1 303");
        assertThat(get("127.0.0.1", "X-Remote-User: lm-3")).startsWith("HTTP/1.1 303");
        assertThat(get(ANOTHER, "X-Remote-User: 值班一\r\nX-Forwarded-For: " + PROXY))
                .startsWith("HTTP/1.1 303");
    }

    /** The second is of a browser, and the proxy has not taken it out. */
    @Test
    void shouldNotBelieveTwoAtOnce() throws IOException {
        assertThat(get(PROXY, "X-Remote-User: lm-3\r\nX-Remote-User: 值班一"))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void shouldLetInNobodyWhoseAccountIsNotThereOrDisabled() throws IOException {
        assertThat(get(PROXY, "X-Remote-User: somebody")).startsWith("HTTP/1.1 303");
        accounts.with(WATCH.disabled(2_000));
        assertThat(get(PROXY, "X-Remote-User: lm-3")).startsWith("HTTP/1.1 303");
        assertThat(send(PROXY, "GET /desk/login HTTP/1.1", "X-Remote-User: lm-3"))
                .contains("单点登录没有对应的值班台账户")
                .doesNotContain("lm-3");
    }

    /** Somebody has logged in at the same browser before. */
    @Test
    void shouldTakeNobodyForWhoeverLeftACookie() throws IOException, InterruptedException {
        String cookie = "\r\nCookie: " + desk.cookieOf("值班一");

        assertThat(get(ANOTHER, "X-Other: 1" + cookie)).startsWith("HTTP/1.1 200");
        assertThat(get(PROXY, "X-Remote-User: somebody" + cookie)).startsWith("HTTP/1.1 303");
    }

    @Test
    void shouldHaveTheDutyOfTheAccount() throws IOException {
        assertThat(send(PROXY, "POST /desk/logout HTTP/1.1", origin() + "\r\nX-Remote-User: lm-3"))
                .as("a form without its token")
                .startsWith("HTTP/1.1 403");
    }

    private String origin() {
        return "Origin: " + desk.gateway.address() + "\r\nContent-Length: 0";
    }

    private String get(String from, String headers) throws IOException {
        return send(from, "GET / HTTP/1.1", headers);
    }

    private String send(String from, String line, String headers) throws IOException {
        URI address = URI.create(desk.gateway.address());
        try (Socket socket =
                new Socket(
                        InetAddress.getByName(address.getHost()),
                        address.getPort(),
                        InetAddress.getByName(from),
                        0)) {
            String request =
                    line
                            + "\r\nHost: "
                            + address.getAuthority()
                            + "\r\nAccept: text/html\r\nConnection: close\r\n"
                            + headers
                            + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
