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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code up} says when it cannot even begin, as the user sees it: another process. */
class UpRefusalTest {
    private static final Map<String, String> NO_SERVERS =
            Map.of("KAFKA_BOOTSTRAP", "", "CLICKHOUSE_URL", "");

    /** Of which Kafka's patience alone is 20 s. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir Path root;

    @BeforeEach
    void checkout() throws IOException {
        Path target = Files.createDirectories(root.resolve("jobs/flink/target"));
        Files.writeString(target.resolve("yuqing-jobs.jar"), "");
        Files.createDirectories(root.resolve("jobs/gateway/target/lib"));
    }

    @Test
    void aMissingJobJarIsToldWithTheCommandThatBuildsIt() throws IOException {
        Files.delete(root.resolve("jobs/flink/target/yuqing-jobs.jar"));

        assertThat(refusal(NO_SERVERS))
                .contains("yuqing: 缺少作业程序包 " + root)
                .contains("请在 " + root + " 中执行 mvn -q -DskipTests package。");
    }

    @Test
    void aMissingGatewayIsToldBeforeAnythingIsStarted() throws IOException {
        Files.delete(root.resolve("jobs/gateway/target/lib"));

        assertThat(refusal(NO_SERVERS))
                .contains("yuqing: 缺少接入网关程序包 " + root)
                .doesNotContain("正在启动");
    }

    @Test
    void aMissingDeliveryFileIsTold() throws IOException {
        assertThat(refusal(NO_SERVERS, "--delivery", "no-such-file.yaml"))
                .contains("--delivery 的文件 ")
                .contains("no-such-file.yaml 无法读取；请核对路径");
    }

    @ParameterizedTest
    @CsvSource({"'Kafka ',kafka", "'ClickHouse ',clickhouse", "Flink 界面,flink", "接入网关,gateway"})
    void aTakenPortIsToldBeforeAnythingIsStarted(String server, String name) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String option = "--port-" + name;

            assertThat(refusal(NO_SERVERS, option, Integer.toString(other.getLocalPort())))
                    .contains(
                            "yuqing: "
                                    + server
                                    + "的端口 "
                                    + other.getLocalPort()
                                    + " 已被其他程序占用；请停止该程序，或用 "
                                    + option
                                    + " 指定别的端口（0 为任一空闲端口）。")
                    .doesNotContain("正在启动");
        }
    }

    @Test
    void anExternalClickHouseThatIsDownIsToldWithTheRemedy() throws IOException {
        Map<String, String> servers =
                Map.of("KAFKA_BOOTSTRAP", "", "CLICKHOUSE_URL", "http://127.0.0.1:" + closedPort());

        assertThat(refusal(servers))
                .contains("yuqing: ClickHouse（" + servers.get("CLICKHOUSE_URL"))
                .contains("连接不上")
                .contains("要使用内置的服务器，请去掉环境变量 CLICKHOUSE_URL");
    }

    @Test
    void anExternalKafkaThatIsDownIsToldWithTheRemedy() throws IOException {
        String bootstrap = "127.0.0.1:" + closedPort();

        assertThat(refusal(Map.of("KAFKA_BOOTSTRAP", bootstrap, "CLICKHOUSE_URL", "")))
                .contains("yuqing: Kafka（" + bootstrap + "）没有回答")
                .contains("要使用内置的服务器，请去掉环境变量 KAFKA_BOOTSTRAP");
    }

    private String refusal(Map<String, String> servers, String... options) {
        List<String> words = new ArrayList<>(List.of("up", "--data", root + "/data"));
        words.addAll(List.of(options));
        for (String server : List.of("kafka", "clickhouse", "flink", "gateway")) {
            if (!words.contains("--port-" + server)) {
                words.addAll(List.of("--port-" + server, "0"));
            }
        }
        JavaCommand command =
                JavaCommand.named("up")
                        .ownClassPath()
                        .jvm("-D" + Layout.ROOT_PROPERTY + "=" + root)
                        .main("io.yuqing.tools.Main", words)
                        .log(root.resolve("up.log"));
        servers.forEach(command::env);
        try (ChildProcess up = command.start()) {
            assertThat(up.awaitExit(LIMIT)).hasValue(2);
            return up.output();
        }
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
