/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.kafka.KafkaBroker;
import io.yuqing.local.kafka.KafkaTopics;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away while a command runs is one sentence, never a loop or a stack trace. */
@Timeout(120)
class ServerGoneTest {
    @TempDir Path folder;

    @Test
    void shouldSayThatKafkaWentAwayBetweenQuestionAndAnswer() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("sources.yaml"),
                        "- {id: bbs, revision: 1, platform: bbs, interval: PT2H}\n");
        try (KafkaBroker kafka = KafkaBroker.in(Layout.find(), folder.resolve("kafka"), 0)) {
            kafka.start();
            KafkaTopics.create(kafka.bootstrap(), List.of(new NewTopic("sources", 1, (short) 1)));
            ToolRun run =
                    ToolRun.with(
                            new LateAnswer(kafka::kill9),
                            Map.of(),
                            "source",
                            "apply",
                            file.toString(),
                            "--kafka",
                            kafka.bootstrap(),
                            "--kafka-topic",
                            "sources");

            assertThat(run.out()).contains("新增 bbs").doesNotContain("已应用");
            assertThat(run.err())
                    .startsWith("yuqing: Kafka（" + kafka.bootstrap() + "）没有回答")
                    .contains("已写入 0 条，共 1 条")
                    .hasLineCount(1);
            assertThat(run.code()).isEqualTo(2);
        }
    }

    @Test
    void shouldSayThatKafkaIsNotThere() {
        ToolRun run = ToolRun.of("rule", "list", "--kafka", "127.0.0.1:1");

        assertThat(run.err()).startsWith("yuqing: Kafka（127.0.0.1:1）没有回答").hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void shouldSayThatClickHouseHangsUp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread hangUp = new Thread(() -> hangUp(server), "hang-up");
            hangUp.setDaemon(true);
            hangUp.start();
            String url = "http://127.0.0.1:" + server.getLocalPort();
            ToolRun run = ToolRun.of("alert", "explain", "12345678", "--clickhouse", url);

            assertThat(run.err()).startsWith("yuqing: ClickHouse（" + url).hasLineCount(1);
            assertThat(run.code()).isEqualTo(2);
        }
    }

    private static void hangUp(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read();
            } catch (IOException e) {
                // The test is over, or the client hung up first.
            }
        }
    }

    /** Says yes after something has happened. */
    private static final class LateAnswer extends Reader {
        private final Reader answer = new StringReader("y\n");
        private final Runnable first;
        private boolean done;

        LateAnswer(Runnable first) {
            this.first = first;
        }

        @Override
        public int read(char[] into, int from, int length) {
            if (!done) {
                done = true;
                first.run();
            }
            try {
                return answer.read(into, from, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            answer.close();
        }
    }
}
