/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.yuqing.connector.notify.internal.mail.MailSender;
import io.yuqing.connector.notify.senders.Senders;
import io.yuqing.local.standin.RobotStandIn;
import io.yuqing.local.standin.SmtpStandIn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a receiver answers: of its words nothing comes into a receipt, which is kept for years.
 */
class ReceiptWordsTest {
    private static final String SAID = "张三 13900001111";

    private static final List<String> BODIES =
            List.of(
                    SAID,
                    "{\"errcode\":310000,\"errmsg\":\"keywords " + SAID + "\"}",
                    "{\"errcode\":\"" + SAID + "\",\"errmsg\":\"" + SAID + "\"}",
                    "{\"code\":9499,\"msg\":\"too many " + SAID + "\"}",
                    "{\"code\":13900001111,\"msg\":\"" + SAID + "\"}",
                    "{\"errcode\":0,\"errmsg\":\"" + SAID + "\"}");

    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void nothingOfWhatARobotOrWebhookSaysIsKept(@TempDir Path folder) throws Exception {
        try (RobotStandIn unused = RobotStandIn.start()) {
            Robots robots = new Robots(folder, unused);
            for (int status : new int[] {200, 302, 400, 401, 404, 429, 500, 502}) {
                for (String body : BODIES) {
                    HttpServer receiver = answering(status, body);
                    String url = "http://127.0.0.1:" + receiver.getAddress().getPort();
                    for (Vendor vendor : Vendor.values()) {
                        send(Senders.open(robots.config(vendor, Map.of("url", url))));
                    }
                    send(robots.openWebhook(Clock.systemUTC(), Map.of("url", url)));
                    receiver.stop(0);
                }
            }
        }
        assertThat(receipts).hasSize(8 * BODIES.size() * 4);
        assertNothingIsKept();
    }

    @Test
    void nothingOfWhatAMailServerSaysIsKept(@TempDir Path folder) throws Exception {
        try (SmtpStandIn server = SmtpStandIn.start()) {
            MailConfig config =
                    Mails.config(server.port(), MailConfig.Security.NONE, Mails.login(folder));
            for (String command : List.of("CONNECT", "AUTH", "MAIL", "RCPT", "DATA", ".")) {
                for (String code : List.of("450 4.2.1 ", "550 5.7.1 ", "554 ")) {
                    server.behavingAgain().answering(command, code + SAID);
                    send(new MailSender(config, Clock.systemUTC()));
                }
            }
        }
        assertThat(receipts).extracting(Receipt::message).contains("4.2.1", "5.7.1");
        assertNothingIsKept();
    }

    private void assertNothingIsKept() {
        assertThat(receipts)
                .allSatisfy(
                        receipt -> {
                            assertThat(receipt.toString()).doesNotContain("张三", "1390000");
                            assertThat(receipt.code()).matches("-?\\d{0,9}");
                            assertThat(receipt.message()).matches("[\\w .,:()/-]{0,100}");
                        });
    }

    private void send(Sender sender) throws Exception {
        try (sender) {
            receipts.add(sender.send(Samples.small("k")));
        }
    }

    private static HttpServer answering(int status, String body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
