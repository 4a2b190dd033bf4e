/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.yuqing.connector.clickhouse.ClickHouseEndpoint;
import io.yuqing.local.engine.OwnPassword;
import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.common.server.Addresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first command of the README, from start to stop. */
class UpTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** What a JVM says that was ended by SIGTERM. */
    private static final int TERMINATED = 143;

    /** A line for each case of the demo's office, as in {@code cases.csv}. */
    private static final String CASES =
            """
            SELECT arrayStringConcat(
                [case_id, title, lead_unit, toString(state),
                toString(ifNull(toUnixTimestamp64Milli(opened_at), 0)),
                toString(ifNull(toUnixTimestamp64Milli(acknowledged_at), 0)),
                toString(ifNull(toUnixTimestamp64Milli(reported_at), 0)),
                toString(ifNull(toUnixTimestamp64Milli(first_answer_at), 0)),
                toString(ifNull(toUnixTimestamp64Milli(closed_at), 0))], ',')
            FROM v_cases WHERE startsWith(event_key, 'manual/demo/')\
            """;

    @TempDir private Path folder;

    @Test
    void shouldStartEverythingAnalyseTheDemoBalanceTheLedgerAndStop() {
        ChildProcess up = up("--exit-when-done");
        up.awaitSuccess(LIMIT);

        List<String> lines = up.output().lines().toList();
        String result =
                lines.stream().filter(line -> line.startsWith("已读")).reduce((a, b) -> b).get();
        assertThat(result).contains("账平").doesNotContain("已读 0 条").doesNotContain("最热话题 暂无");
        assertThat(up.output()).containsPattern("告警 [蓝黄橙红]").doesNotContain("演示从现在起");
        assertThat(lines).last().isEqualTo("已停止。");
    }

    /** Started with SIGINT ignored, as by {@code nohup … &}: SIGTERM is what is left to end it. */
    @Test
    void shouldLiveOnUntilItIsToldToEndAndLeaveNoProcessBehind() throws IOException {
        try (ChildProcess up = up()) {
            up.awaitLine(LIMIT, line -> line.startsWith("演示从现在起实时继续"));
            List<ProcessHandle> parts =
                    ProcessHandle.of(up.pid()).orElseThrow().descendants().toList();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(4);
            Addresses addresses = Addresses.of(folder.resolve("data")).orElseThrow();
            List<String> truth = Files.readAllLines(folder.resolve("data/cases.csv"));
            await().atMost(LIMIT)
                    .untilAsserted(
                            () ->
                                    assertThat(casesOfTheOffice(addresses))
                                            .containsExactlyInAnyOrderElementsOf(
                                                    truth.subList(1, truth.size())));
            ChildProcess paper = paper(addresses);
            paper.awaitSuccess(LIMIT);
            assertThat(paper.output()).contains("report.docx");

            ProcessHandle.of(up.pid()).orElseThrow().destroy();

            assertThat(up.awaitExit(LIMIT)).hasValue(TERMINATED);
            assertThat(up.output().lines()).last().isEqualTo("已停止。");
            assertThat(up.output()).doesNotContain("Exception");
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
        }
    }

    /** As whoever reads the screen would: by the command that stands there. */
    @ParameterizedTest
    @ValueSource(strings = {"--parallelism=1", "--cluster"})
    void shouldFindInTheTablesWhatTheShownCommandSends(String option) throws Exception {
        try (ChildProcess up = up("--no-input", option)) {
            String shown = up.awaitLine(LIMIT, line -> line.startsWith("送数"));
            Addresses addresses = Addresses.of(folder.resolve("data")).orElseThrow();
            String command = shown.substring(shown.indexOf("curl ")).replace("又停水了", "的核对帖");

            assertThat(shell(command)).contains("\"accepted\":1");

            await().atMost(LIMIT).until(() -> textsWith(addresses, "的核对帖") == 1);
            ChildProcess status = tool("status", List.of());
            status.awaitSuccess(LIMIT);
            assertThat(status.output())
                    .contains("值班台      " + addresses.gateway() + "/")
                    .contains("接入网关    " + addresses.gateway() + "：可以送数");
            String desk = "curl -s " + addresses.gateway() + "/";
            await().atMost(LIMIT).until(() -> shell(desk).contains("账平：24 小时读入 1 条"));

            killGateway(up);
            up.awaitLine(LIMIT, line -> line.startsWith("接入网关已停止运行"));
        }
    }

    private static void killGateway(ChildProcess up) {
        ProcessHandle.of(up.pid())
                .orElseThrow()
                .descendants()
                .filter(part -> part.info().commandLine().orElse("").contains("gateway.Main"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private String shell(String command) throws Exception {
        Process process =
                new ProcessBuilder("sh", "-c", command + " 2>" + folder.resolve("shell.log"))
                        .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What the job made of the month that the office wrote, as its truth has it. */
    private static List<String> casesOfTheOffice(Addresses addresses) throws SQLException {
        try (Connection connection = tables(addresses).connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CASES)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    private static ClickHouseEndpoint tables(Addresses addresses) {
        return ClickHouseEndpoint.of(addresses.clickHouse(), "yuqing")
                .withUser(OwnPassword.USER, addresses.passwordFile());
    }

    private static long textsWith(Addresses addresses, String word) throws SQLException {
        try (Connection connection = tables(addresses).connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT count() FROM v_items WHERE text LIKE '%" + word + "%'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As the desk has papers written: by the user of boards, who may change no setting. */
    private ChildProcess paper(Addresses addresses) {
        List<String> words =
                List.of(
                        "daily",
                        "--json",
                        "--clickhouse",
                        addresses.clickHouse(),
                        "--out",
                        folder.resolve("paper").toString());
        return command("report", words)
                .env("CLICKHOUSE_USER", OwnPassword.READER)
                .env(
                        "CLICKHOUSE_PASSWORD_FILE",
                        folder.resolve("data").resolve(OwnPassword.READER_FILE).toString())
                .start();
    }

    private ChildProcess up(String... more) {
        List<String> words = new ArrayList<>(List.of(more));
        for (String server : List.of("kafka", "clickhouse", "flink", "gateway")) {
            words.addAll(List.of("--port-" + server, "0"));
        }
        return tool("up", words);
    }

    private ChildProcess tool(String command, List<String> more) {
        return command(command, more).start();
    }

    private JavaCommand command(String command, List<String> more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(more);
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        return JavaCommand.named("yuqing " + command)
                .ownClassPath()
                .jvm(
                        "-Dyuqing.root=" + Layout.find().root(),
                        "-Dlog4j2.configurationFile=classpath:io/yuqing/tools/log4j2.properties")
                .main("io.yuqing.tools.Main", words)
                .log(folder.resolve(command + ".log"));
    }
}
