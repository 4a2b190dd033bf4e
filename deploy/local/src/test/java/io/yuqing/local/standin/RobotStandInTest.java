/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.local.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in against the documentation: the signatures are published vectors. */
class RobotStandInTest {

    private static final String SECRET = "SECtest0123456789";
    private static final String DINGTALK_SIGN = "yBKp5IlG6qCzcQWmgyRK/ziJBdVNJmHfFE2ST/CzT/g=";
    private static final String FEISHU_SIGN = "xqhKocb0RcGBDr30iFkLPByPLrRBM9Oy/dgBx968k0U=";
    private static final String MARKDOWN =
            "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"t\",\"text\":\"x\"}}";

    private final AtomicLong now = new AtomicLong(1_700_000_000_000L);
    private final HttpClient client = HttpClient.newHttpClient();
    private RobotStandIn server;

    @BeforeEach
    void start() throws IOException {
        server = RobotStandIn.start(now::get);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void dingTalkTakesThePublishedSignatureAndNoOther() throws Exception {
        Receiver robot = server.dingTalk("t", SECRET);
        String path = "/robot/send?access_token=t&timestamp=1700000000000&sign=";

        assertThat(post(path + encode(DINGTALK_SIGN), MARKDOWN)).contains("\"errcode\":0");
        assertThat(post(path + encode("x" + DINGTALK_SIGN), MARKDOWN)).contains("310000");
        now.addAndGet(3_600_001);
        assertThat(post(path + encode(DINGTALK_SIGN), MARKDOWN)).contains("invalid timestamp");
        assertThat(robot.delivered()).hasSize(1);
        assertThat(robot.refusals()).containsExactly(310000, 310000);
    }

    @Test
    void feishuTakesThePublishedSignatureAndNoOther() throws Exception {
        Receiver robot = server.feishu("t", SECRET);
        String card =
                "{\"timestamp\":\"1700000000\",\"sign\":\"%s\",\"msg_type\":\"interactive\",\"card\":"
                        + "{\"header\":{\"title\":{\"content\":\"t\"}},"
                        + "\"elements\":[{\"tag\":\"markdown\",\"content\":\"x\"}]}}";

        assertThat(post("/open-apis/bot/v2/hook/t", card.formatted(FEISHU_SIGN)))
                .contains("\"code\":0");
        assertThat(post("/open-apis/bot/v2/hook/t", card.formatted("x"))).contains("19021");
        assertThat(robot.delivered()).extracting(Delivery::text).containsExactly("x");
    }

    @Test
    void dingTalkDoesNotListenForTenMinutesAfterTheTwentyFirstMessageOfAMinute() throws Exception {
        Receiver robot = server.dingTalk("t", null);
        for (int i = 0; i < 20; i++) {
            assertThat(post("/robot/send?access_token=t", MARKDOWN)).contains("\"errcode\":0");
        }
        assertThat(post("/robot/send?access_token=t", MARKDOWN)).contains("130101");
        now.addAndGet(599_999);
        assertThat(post("/robot/send?access_token=t", MARKDOWN)).contains("130101");
        now.addAndGet(1);
        assertThat(post("/robot/send?access_token=t", MARKDOWN)).contains("\"errcode\":0");
        assertThat(robot.delivered()).hasSize(21);
    }

    @Test
    void weComCountsBytesNotCharacters() throws Exception {
        server.weCom("k");
        String fits = "字".repeat(1_365) + "x";

        assertThat(post("/cgi-bin/webhook/send?key=k", weComMarkdown(fits)))
                .contains("\"errcode\":0");
        assertThat(post("/cgi-bin/webhook/send?key=k", weComMarkdown(fits + "x")))
                .contains("40058");
    }

    @Test
    void unknownRobotsAnswerAsTheVendorsDo() throws Exception {
        assertThat(post("/robot/send?access_token=no", MARKDOWN)).contains("300005");
        assertThat(post("/cgi-bin/webhook/send?key=no", MARKDOWN)).contains("93000");
        assertThat(post("/open-apis/bot/v2/hook/no", MARKDOWN)).contains("19001");
        assertThat(server.strays()).hasSize(3);
    }

    private static String weComMarkdown(String content) {
        return "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"" + content + "\"}}";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(server.url() + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
