/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever is done with the pages, who sends items is answered. */
@Timeout(60)
class PageRoomTest {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int LENGTH = 60_000;
    private static final int MORE_THAN_THREADS = 70;

    private final CountDownLatch opened = new CountDownLatch(2);
    private final CountDownLatch held = new CountDownLatch(1);

    @Test
    void shouldAnswerSendersWhateverManyFormsAreHalfSent() throws Exception {
        try (OpenGateway gateway = OpenGateway.with(this::pages, new PageRoom(24, 8, LONG))) {
            List<Socket> halfSent = new ArrayList<>();
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                halfSent.add(halfSent(gateway, "/desk/login"));
            }
            await().until(() -> answered(halfSent).size() == MORE_THAN_THREADS - 8);

            List<Socket> refused = answered(halfSent);
            assertServed(gateway);
            assertThat(get(gateway, "/desk/page").statusCode()).isEqualTo(200);
            for (Socket each : halfSent) {
                if (!refused.contains(each)) {
                    each.getOutputStream().write("x".repeat(LENGTH - 2).getBytes(UTF_8));
                }
                assertThat(status(each)).isEqualTo(refused.contains(each) ? "503" : "200");
                each.close();
            }
        }
    }

    @Test
    void shouldEndAFormThatComesByteByByte() throws Exception {
        try (OpenGateway gateway = OpenGateway.with(this::pages, new PageRoom(1, 1, SHORT));
                Socket slow = halfSent(gateway, "/desk/login")) {
            // Never quiet for long, and never done.
            while (answered(List.of(slow)).isEmpty()) {
                slow.getOutputStream().write('x');
                Thread.sleep(20);
            }
            assertThat(status(slow)).isEqualTo("408");
            assertThat(form(gateway, "a=whole").body()).isEqualTo("whole");
        }
    }

    /** Another way to write the path is no way around it. */
    @Test
    void shouldEndASlowFormUnderWhateverPath() throws Exception {
        try (OpenGateway gateway = OpenGateway.with(this::pages, new PageRoom(1, 1, SHORT))) {
            for (String path : new String[] {"/%64esk/login", "/v1/../desk/login", "/nowhere"}) {
                try (Socket slow = halfSent(gateway, path)) {
                    assertThat(status(slow)).as(path).isIn("408", "400");
                }
            }
        }
    }

    @Test
    void shouldOpenSoManyPagesAtOnceAndNotMore() throws Exception {
        ExecutorService browsers = Executors.newFixedThreadPool(2);
        PageRoom room = new PageRoom(2, 1, LONG);
        List<String> refused = new CopyOnWriteArrayList<>();
        room.tell((method, path, status) -> refused.add(method + " " + path + " " + status));
        try (OpenGateway gateway = OpenGateway.with(this::pages, room)) {
            List<Future<HttpResponse<String>>> open = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                open.add(browsers.submit(() -> get(gateway, "/desk/long")));
            }
            opened.await();

            HttpResponse<String> third = get(gateway, "/desk/page");
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.body()).contains("请稍后再试");
            assertThat(refused).containsExactly("GET /desk/page 503");
            assertThat(get(gateway, "/metrics").body())
                    .contains("yuqing_gateway_pages_refused_total 1.0");
            assertServed(gateway);

            held.countDown();
            for (Future<HttpResponse<String>> each : open) {
                assertThat(each.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(get(gateway, "/desk/page").statusCode()).isEqualTo(200);
        } finally {
            browsers.shutdown();
        }
    }

    private void pages(RoutesConfig routes) {
        routes.post("/desk/login", form -> form.result(String.valueOf(form.formParam("a"))));
        routes.get("/desk/page", page -> page.result("seen"));
        routes.get(
                "/desk/long",
                page -> {
                    opened.countDown();
                    held.await();
                    page.result("seen");
                });
    }

    private static void assertServed(OpenGateway gateway) throws Exception {
        assertThat(get(gateway, "/health").statusCode()).isEqualTo(503);
        byte[] batch = Lines.post("1").getBytes(UTF_8);
        assertThat(
                        send(gateway, gateway.request("/v1/posts", "application/x-ndjson", batch))
                                .statusCode())
                .isEqualTo(202);
    }

    private static HttpResponse<String> get(OpenGateway gateway, String path)
            throws IOException, InterruptedException {
        return send(gateway, HttpRequest.newBuilder(URI.create(gateway.address() + path)));
    }

    private static HttpResponse<String> form(OpenGateway gateway, String body)
            throws IOException, InterruptedException {
        return send(
                gateway,
                HttpRequest.newBuilder(URI.create(gateway.address() + "/desk/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Socket halfSent(OpenGateway gateway, String path) throws IOException {
        Socket socket = new Socket("127.0.0.1", URI.create(gateway.address()).getPort());
        String half =
                "POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                        + LENGTH
                        + "\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\na=";
        socket.getOutputStream().write(half.getBytes(UTF_8));
        return socket;
    }

    private static List<Socket> answered(List<Socket> sockets) throws IOException {
        List<Socket> answered = new ArrayList<>();
        for (Socket each : sockets) {
            if (each.getInputStream().available() > 0) {
                answered.add(each);
            }
        }
        return answered;
    }

    private static HttpResponse<String> send(OpenGateway gateway, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return gateway.send(request.timeout(Duration.ofSeconds(10)).build());
    }

    private static String status(Socket socket) {
        try {
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes(12), UTF_8).replace("HTTP/1.1 ", "");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
