/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.local.process.Layout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, from start to stop. */
class UpTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** What a JVM says that was ended by SIGTERM. */
    private static final int TERMINATED = 143;

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
    void shouldLiveOnUntilItIsToldToEndAndLeaveNoProcessBehind() {
        try (ChildProcess up = up()) {
            up.awaitLine(LIMIT, line -> line.startsWith("演示从现在起实时继续"));
            List<ProcessHandle> parts =
                    ProcessHandle.of(up.pid()).orElseThrow().descendants().toList();
            assertThat(parts).hasSizeGreaterThanOrEqualTo(3);

            ProcessHandle.of(up.pid()).orElseThrow().destroy();

            assertThat(up.awaitExit(LIMIT)).hasValue(TERMINATED);
            assertThat(up.output().lines()).last().isEqualTo("已停止。");
            assertThat(up.output()).doesNotContain("Exception");
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
        }
    }

    private ChildProcess up(String... more) {
        List<String> words = new ArrayList<>(List.of("up"));
        words.addAll(List.of(more));
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        for (String server : List.of("kafka", "clickhouse", "flink")) {
            words.addAll(List.of("--port-" + server, "0"));
        }
        return JavaCommand.named("yuqing up")
                .ownClassPath()
                .jvm(
                        "-Dyuqing.root=" + Layout.find().root(),
                        "-Dlog4j2.configurationFile=classpath:io/yuqing/tools/log4j2.properties")
                .main("io.yuqing.tools.Main", words)
                .log(folder.resolve("up.log"))
                .start();
    }
}
