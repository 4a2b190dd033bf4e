/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bodies as they go over the wire. */
class BodiesTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_700_000_000_000L);

    private static final RobotMessage MESSAGE =
            new RobotMessage(
                    Tone.BLUE,
                    "🔵 题 (1/2)",
                    List.of(Line.of(Span.bold("甲"), Span.plain("\"乙\""))),
                    List.of("all", "13800000000"),
                    "https://board.example.gov.cn/",
                    "云汀");

    @Test
    void dingTalks() {
        assertThat(body(new DingTalk(), null))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"🔵 题 (1/2)\",\"text\":"
                                + "\"### 🔵 题 (1/2)\\n\\n**甲**\\\"乙\\\"\\n\\n"
                                + "[打开看板](https://board.example.gov.cn/)\\n\\n@13800000000\\n\\n云汀\"},"
                                + "\"at\":{\"atMobiles\":[\"13800000000\"],\"isAtAll\":true}}");
    }

    @Test
    void weComs() {
        assertThat(body(new WeCom(), null))
                .isEqualTo(
                        "{\"msgtype\":\"markdown\",\"markdown\":{\"content\":"
                                + "\"### <font color=\\\"comment\\\">🔵 题 (1/2)</font>\\n**甲**\\\"乙\\\"\\n"
                                + "[打开看板](https://board.example.gov.cn/)\\n<@all><@13800000000>\\n云汀\"}}");
    }

    @Test
    void feishus() {
        assertThat(body(new Feishu(), "SECtest0123456789"))
                .isEqualTo(
                        "{\"timestamp\":\"1700000000\","
                                + "\"sign\":\"xqhKocb0RcGBDr30iFkLPByPLrRBM9Oy/dgBx968k0U=\","
                                + "\"msg_type\":\"interactive\",\"card\":{"
                                + "\"config\":{\"wide_screen_mode\":true},"
                                + "\"header\":{\"template\":\"blue\","
                                + "\"title\":{\"tag\":\"plain_text\",\"content\":\"🔵 题 (1/2)\"}},"
                                + "\"elements\":[{\"tag\":\"markdown\",\"content\":\"**甲**\\\"乙\\\"\\n"
                                + "<at id=all></at><at id=13800000000></at>\\n云汀\"},"
                                + "{\"tag\":\"action\",\"actions\":[{\"tag\":\"button\","
                                + "\"text\":{\"tag\":\"plain_text\",\"content\":\"打开看板\"},"
                                + "\"type\":\"primary\",\"url\":\"https://board.example.gov.cn/\"}]}]}}");
    }

    @Test
    void noFactAndNoNoticeHasAPlaceForAnAuthor() throws ClassNotFoundException {
        Set<String> names = new HashSet<>();
        Deque<Class<?>> waiting = new ArrayDeque<>();
        waiting.add(Notice.class);
        for (String facts :
                List.of(
                        "NoticeFacts",
                        "DigestFacts",
                        "DigestFacts$Entry",
                        "HeartbeatFacts",
                        "Sample")) {
            waiting.add(Class.forName("io.yuqing.connector.notify.text." + facts));
        }
        while (!waiting.isEmpty()) {
            for (RecordComponent part : waiting.pop().getRecordComponents()) {
                names.add(part.getName().toLowerCase(Locale.ROOT));
                if (part.getType().isRecord()) {
                    waiting.add(part.getType());
                }
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(20)
                .noneMatch(name -> name.matches(".*(author|user|account|pseudonym|nick|voice).*"));
    }

    private static String body(RobotProtocol protocol, String secret) {
        return new String(protocol.body(MESSAGE, secret, NOW), StandardCharsets.UTF_8);
    }
}
