/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code up} says when it cannot even begin, as the user sees it: another process. */
class UpRefusalTest {
    private static final Map<String, String> NO_SERVERS =
            Map.of("KAFKA_BOOTSTRAP", "", "CLICKHOUSE_URL", "");

    @TempDir Path root;

    @BeforeEach
    void checkout() throws IOException {
        Path target = Files.createDirectories(root.resolve("jobs/flink/target"));
        Files.writeString(target.resolve("yuqing-jobs.jar"), "");
    }

    @Test
    void aMissingJobJarIsToldWithTheCommandThatBuildsIt() throws IOException {
        Files.delete(root.resolve("jobs/flink/target/yuqing-jobs.jar"));

        assertThat(refusal(NO_SERVERS))
                .contains("yuqing: the job jar " + root)
                .contains("is missing: build it with `mvn -q -DskipTests package`");
    }

    @Test
    void aMissingDeliveryFileIsTold() throws IOException {
        assertThat(refusal(NO_SERVERS, "--delivery", "no-such-file.yaml"))
                .contains("--delivery is ")
                .contains("no-such-file.yaml, which is no readable file: write the path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kafka", "ClickHouse", "Flink web"})
    void aTakenPortIsToldBeforeAnythingIsStarted(String server) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String option = "--port-" + server.split(" ", 2)[0].toLowerCase(Locale.ROOT);

            assertThat(refusal(NO_SERVERS, option, Integer.toString(other.getLocalPort())))
                    .contains(
                            "yuqing: "
                                    + server
                                    + " port "
                                    + other.getLocalPort()
                                    + " is taken by another process: stop that process, or pass"
                                    + " another port")
                    .doesNotContain("正在启动");
        }
    }

    @Test
    void anExternalClickHouseThatIsDownIsToldWithTheRemedy() throws IOException {
        Map<String, String> servers =
                Map.of("KAFKA_BOOTSTRAP", "", "CLICKHOUSE_URL", "http://127.0.0.1:" + closedPort());

        assertThat(refusal(servers))
                .contains("yuqing: ClickHouse at " + servers.get("CLICKHOUSE_URL"))
                .contains("does not answer")
                .contains("start it, or correct CLICKHOUSE_URL, or unset that variable");
    }

    @Test
    void anExternalKafkaThatIsDownIsToldWithTheRemedy() throws IOException {
        String bootstrap = "127.0.0.1:" + closedPort();

        assertThat(refusal(Map.of("KAFKA_BOOTSTRAP", bootstrap, "CLICKHOUSE_URL", "")))
                .contains("yuqing: KAFKA_BOOTSTRAP " + bootstrap + " does not answer: start Kafka");
    }

    private String refusal(Map<String, String> servers, String... options) {
        List<String> words = new ArrayList<>(List.of("up", "--data", root + "/data"));
        for (String server : List.of("kafka", "clickhouse", "flink")) {
            words.addAll(List.of("--port-" + server, "0"));
        }
        words.addAll(List.of(options));
        JavaCommand command =
                JavaCommand.named("up")
                        .ownClassPath()
                        .jvm("-D" + Layout.ROOT_PROPERTY + "=" + root)
                        .main(Main.class.getName(), words)
                        .log(root.resolve("up.log"));
        servers.forEach(command::env);
        try (ChildProcess up = command.start()) {
            assertThat(up.awaitExit(Duration.ofSeconds(30))).hasValue(2);
            return up.output();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
