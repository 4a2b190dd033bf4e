/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yuqing.gateway.ManualClock;
import io.yuqing.gateway.config.login.LoginSettings;
import io.yuqing.gateway.config.login.LoginSettings.Reached;
import io.yuqing.gateway.config.login.SignOnSettings;
import io.yuqing.gateway.desk.Desk;
import io.yuqing.gateway.desk.DeskTables;
import io.yuqing.gateway.http.OpenGateway;
import io.yuqing.gateway.ingest.Keys;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;

/** A desk at which people log in, and browsers of it; no tables. */
final class LoginDesk implements AutoCloseable {
    final ManualClock clock = new ManualClock(Instant.parse("2026-03-02T00:00:00Z"));
    final OpenGateway gateway;
    private final Desk desk;

    LoginDesk(KnownAccounts accounts, Reached reached, Optional<SignOnSettings> signOn)
            throws IOException {
        desk =
                Desk.withLogin(
                        DeskTables.settings("http://127.0.0.1:1", "none"),
                        new LoginSettings(Keys.EDGE, reached, signOn),
                        "127.0.0.1",
                        accounts,
                        () -> true,
                        clock,
                        Optional.empty());
        gateway = OpenGateway.with(desk::addTo);
    }

    static LoginDesk of(KnownAccounts accounts) throws IOException {
        return new LoginDesk(accounts, Reached.HERE, Optional.empty());
    }

    /** As a browser asks for a page. */
    HttpResponse<String> page(String path, String cookie) throws IOException, InterruptedException {
        return gateway.send(request(path, cookie).header("Accept", "text/html").build());
    }

    /** As a browser sends a form of ours. */
    HttpResponse<String> form(String path, String cookie, String body)
            throws IOException, InterruptedException {
        return form(path, cookie, body, gateway.address());
    }

    HttpResponse<String> form(String path, String cookie, String body, String origin)
            throws IOException, InterruptedException {
        return gateway.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> logIn(String name, String password)
            throws IOException, InterruptedException {
        return form("/desk/login", "", credentials(name, password));
    }

    /** The cookie of one who has logged in. */
    String cookieOf(String name) throws IOException, InterruptedException {
        return cookie(logIn(name, KnownAccounts.PASSWORD));
    }

    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    static String credentials(String name, String password) {
        return "name=" + encoded(name) + "&password=" + encoded(password);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(gateway.address() + path));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    @Override
    public void close() {
        gateway.close();
        desk.close();
    }
}
