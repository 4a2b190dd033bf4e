/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.yuqing.connector.notify.Outcome;
import io.yuqing.connector.notify.Reason;
import io.yuqing.connector.notify.Receipt;
import io.yuqing.connector.notify.Robots;
import io.yuqing.connector.notify.Samples;
import io.yuqing.connector.notify.Sender;
import io.yuqing.connector.notify.internal.http.Json;
import io.yuqing.local.standin.Fault;
import io.yuqing.local.standin.Receiver;
import io.yuqing.local.standin.RobotStandIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSenderTest {

    private RobotStandIn server;
    private Robots robots;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        server = RobotStandIn.start();
        robots = new Robots(folder, server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSignedJsonObjectArrives() throws IOException {
        Receiver hook = server.webhook(Robots.HOOK, Robots.SECRET);
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), Map.of())) {
            Receipt receipt = sender.send(Samples.canteenNotice());

            assertThat(receipt.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(receipt.httpStatus()).isEqualTo(200);
        }
        JsonNode body = Json.parseObject(hook.delivered().get(0).text());
        assertThat(body.path("key").asText()).isEqualTo("alert-7:fired:office");
        assertThat(body.path("level").asText()).isEqualTo("orange");
        assertThat(body.path("title").asText()).isEqualTo("🟠 橙色预警（重大）｜学校食堂");
        assertThat(body.path("text").asText()).contains("原文：https://weibo.example.com/1");
        assertThat(body.path("link").asText()).isEqualTo(Samples.BOARD);
    }

    @Test
    void aRepeatBearsTheSameKeyAndAnotherNoticeAnother() throws IOException {
        Receiver hook = server.webhook(Robots.HOOK, Robots.SECRET);
        hook.next(Fault.LOST_ANSWER);
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), Map.of())) {
            assertThat(sender.send(Samples.small("a")).outcome()).isEqualTo(Outcome.UNCERTAIN);
            sender.send(Samples.small("a"));
            sender.send(Samples.small("b"));
        }
        assertThat(hook.delivered().get(1).key()).isEqualTo(hook.delivered().get(0).key());
        assertThat(hook.delivered().get(2).key()).isNotEqualTo(hook.delivered().get(0).key());
    }

    @Test
    void retryAfterIsHonoured() throws IOException {
        server.webhook(Robots.HOOK, Robots.SECRET).next(Fault.BUSY);
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), Map.of())) {
            Receipt receipt = sender.send(Samples.small("a"));

            assertThat(receipt.outcome()).isEqualTo(Outcome.RATE_LIMITED);
            assertThat(receipt.retryAfterMillis()).isEqualTo(7_000);
        }
    }

    @Test
    void aWrongSecretOrAnOldRequestIsRejected() throws IOException {
        server.webhook(Robots.HOOK, Robots.SECRET);
        Map<String, Object> wrong = Map.of("secret", robots.file("other"));
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), wrong)) {
            Receipt receipt = sender.send(Samples.small("a"));
            assertThat(receipt.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(receipt.reason()).isEqualTo(Reason.CREDENTIALS);
            assertThat(receipt.message()).isEqualTo("HTTP 401");
        }
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-10));
        try (Sender sender = robots.openWebhook(slow, Map.of())) {
            assertThat(sender.send(Samples.small("a")).reason()).isEqualTo(Reason.CREDENTIALS);
        }
    }

    @Test
    void anEmptyAnswerIsEnough() throws IOException {
        Receiver hook = server.webhook(Robots.HOOK, Robots.SECRET);
        hook.next(Fault.HUGE, Fault.NOT_JSON);
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), Map.of())) {
            assertThat(sender.send(Samples.small("a")).isDelivered()).isTrue();
            assertThat(sender.send(Samples.small("b")).isDelivered()).isTrue();
        }
    }

    @Test
    void aBearerTokenIsSentIfThereIsOne() throws IOException {
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    seen.addAll(exchange.getRequestHeaders().get("Authorization"));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        receiver.start();
        Map<String, Object> values =
                Map.of(
                        "token",
                        robots.file("bearer-0123456789"),
                        "url",
                        "http://127.0.0.1:" + receiver.getAddress().getPort());
        try (Sender sender = robots.openWebhook(Clock.systemUTC(), values)) {
            assertThat(sender.send(Samples.small("a")).isDelivered()).isTrue();
            assertThat(seen).containsExactly("Bearer bearer-0123456789");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void whatIsDoneIsDone() throws IOException {
        Receiver hook = server.webhook(Robots.HOOK, Robots.SECRET);
        try (Sender sender =
                robots.openWebhook(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Map.of())) {
            assertThat(sender.send(Samples.small("a"), 1).isDelivered()).isTrue();
        }
        assertThat(hook.requests()).isZero();
    }
}
