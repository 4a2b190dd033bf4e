/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Notice;
import io.yuqing.connector.notify.Span;
import io.yuqing.connector.notify.Tone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bodies as they go over the wire. */
class BodiesTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private static final Notice PART =
            new Notice(
                    "k",
                    Tone.BLUE,
                    "🔵 题 (1/2)",
                    List.of(Line.of(Span.bold("甲"), Span.plain("\"乙\""))),
                    "https://board.example.gov.cn/",
                    true);

    private static final RobotExtras EXTRAS = new RobotExtras(List.of("all", "13800000000"), "云汀");

    @Test
    void dingTalks() {
        assertThat(body(new DingTalk(), null))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"🔵 题"
                                + " (1/2)\",\"text\":\"### 🔵 题 (1/2)\\n"
                                + "\\n"
                                + "**甲**\\\"乙\\\"\\n"
                                + "\\n"
                                + "[打开看板](https://board.example.gov.cn/)\\n"
                                + "\\n"
                                + "@13800000000\\n"
                                + "\\n"
                                + "云汀\"},\"at\":{\"atMobiles\":[\"13800000000\"],\"isAtAll\":true}}");
    }

    @Test
    void weComs() {
        assertThat(body(new WeCom(), null))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":\"### <font"
                                + " color=\\\"comment\\\">🔵 题 (1/2)</font>\\n"
                                + "**甲**\\\"乙\\\"\\n"
                                + "[打开看板](https://board.example.gov.cn/)\\n"
                                + "<@all><@13800000000>\\n"
                                + "云汀\"}}");
    }

    @Test
    void feishus() {
        assertThat(body(new Feishu(), "SECtest0123456789"))
                .isEqualTo(
                        "{\"timestamp\":\"1700000000\","
                                + "\"sign\":\"xqhKocb0RcGBDr30iFkLPByPLrRBM9Oy/dgBx968k0U=\","
                                + "\"msg_type\":\"interactive\",\"card\":{"
                                + "\"config\":{\"wide_screen_mode\":true},"
                                + "\"header\":{\"template\":\"blue\",\"title\":{\"tag\":\"plain_text\",\"content\":\"🔵"
                                + " 题 (1/2)\"}},\"elements\":[{\"tag\":\"markdown\",\"content\":\"**甲**\\\"乙\\\"\\n"
                                + "<at id=all></at><at id=13800000000></at>\\n"
                                + "云汀\"},{\"tag\":\"action\",\"actions\":[{\"tag\":\"button\","
                                + "\"text\":{\"tag\":\"plain_text\",\"content\":\"打开看板\"},"
                                + "\"type\":\"primary\",\"url\":\"https://board.example.gov.cn/\"}]}]}}");
    }

    private static String body(RobotProtocol protocol, String secret) {
        return new String(protocol.body(PART, EXTRAS, secret, NOW), StandardCharsets.UTF_8);
    }
}
