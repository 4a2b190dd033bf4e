/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.internal.verdict.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The proxy of an office, as its environment names it. */
@Timeout(60)
class EnvironmentProxyTest {
    private static final URI VENDOR = URI.create("https://oapi.dingtalk.com/robot/send");

    @Test
    void aRequestGoesThroughTheProxyOfTheEnvironment() throws IOException {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer proxy =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        proxy.start();
        Map<String, String> environment =
                Map.of("HTTP_PROXY", "http://127.0.0.1:" + proxy.getAddress().getPort());
        try {
            HttpReply reply = post(environment, URI.create("http://robot.invalid/hook"));

            assertThat(reply).isEqualTo(new HttpReply.Answer(204, "", null));
            assertThat(asked).containsExactly("http://robot.invalid/hook");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void aProxyOnlySeesTheHostOfAnEncryptedRequest() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked =
                    CompletableFuture.supplyAsync(() -> refusedTunnel(proxy));
            HttpReply reply =
                    post(
                            Map.of("https_proxy", "127.0.0.1:" + proxy.getLocalPort()),
                            URI.create("https://robot.invalid/send?access_token=t0ken"));

            assertThat(asked.get(30, TimeUnit.SECONDS))
                    .isEqualTo("CONNECT robot.invalid:443 HTTP/1.1");
            Verdict verdict = ((HttpReply.NoAnswer) reply).verdict();
            assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(verdict.reason()).isEqualTo(Reason.PROXY);
            assertThat(verdict.message()).isEqualTo("the proxy answered HTTP 403");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://clerk:hunter2@proxy.gov.cn:3128",
                "socks5://proxy.gov.cn:1080",
                "http://",
                "proxy gov cn"
            })
    void aProxyThatCannotBeUsedIsToldWithoutWhatMayBeAPassword(String address) {
        HttpReply reply = post(Map.of("HTTPS_PROXY", address), VENDOR);

        Verdict verdict = ((HttpReply.NoAnswer) reply).verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.reason()).isEqualTo(Reason.PROXY);
        assertThat(verdict.message())
                .isEqualTo(
                        "the proxy of the environment cannot be used: write http://host:port"
                                + " without a user");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://oapi.dingtalk.com/x | ''                      | true",
                "https://oapi.dingtalk.com/x | example.com,.gov.cn     | true",
                "https://h.county.gov.cn/x   | example.com,.gov.cn     | false",
                "https://h.county.gov.cn/x   | *.gov.cn                | false",
                "https://h.county.gov.cn/x   | county.gov.cn           | false",
                "https://county.gov.cn/x     | County.gov.cn           | false",
                "https://notcounty.gov.cn/x  | county.gov.cn           | true",
                "https://h.county.gov.cn/x   | h.county.gov.cn:443     | false",
                "https://h.county.gov.cn/x   | h.county.gov.cn:8443    | true",
                "https://10.20.30.40/x       | 10.0.0.0/8              | false",
                "https://10.20.30.40/x       | 10.20.30.0/24 11.0.0.0/8| false",
                "https://11.20.30.40/x       | 10.0.0.0/8              | true",
                "https://10.20.30.40/x       | 10.20.30.40             | false",
                "https://oapi.dingtalk.com/x | *                       | false",
                "https://localhost:8443/x    | ''                      | false",
                "http://127.0.0.1:80/x       | ''                      | false",
                "https://[::1]:8443/x        | ''                      | false"
            })
    void whatNoProxyNamesIsReachedDirectly(URI uri, String noProxy, boolean byProxy) {
        Proxies proxies =
                new Proxies(Map.of("ALL_PROXY", "http://proxy:3128", "no_proxy", noProxy));

        assertThat(proxies.select(uri))
                .containsExactly(
                        byProxy
                                ? new Proxy(
                                        Proxy.Type.HTTP,
                                        InetSocketAddress.createUnresolved("proxy", 3128))
                                : Proxy.NO_PROXY);
    }

    @Test
    void withoutAnyNamedProxyARequestGoesDirectly() {
        assertThat(new Proxies(Map.of("HTTPS_PROXY", " ")).select(VENDOR))
                .containsExactly(Proxy.NO_PROXY);
    }

    private static HttpReply post(Map<String, String> environment, URI uri) {
        try (HttpPoster poster =
                new HttpPoster(Duration.ofSeconds(20), Duration.ofHours(1), environment)) {
            return poster.post(uri, Map.of(), new byte[] {'{', '}'});
        }
    }

    /** The first line of what was asked; the answer is no. */
    private static String refusedTunnel(ServerSocket proxy) {
        try (Socket socket = proxy.accept();
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.US_ASCII))) {
            String first = in.readLine();
            while (!in.readLine().isEmpty()) {
                // The rest of the head.
            }
            socket.getOutputStream()
                    .write(
                            "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return first;
        } catch (IOException e) {
            return e.toString();
        }
    }
}
