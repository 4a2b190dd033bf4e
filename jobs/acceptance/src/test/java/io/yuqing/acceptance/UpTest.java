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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, from start to stop. */
class UpTest {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @TempDir private Path folder;

    @Test
    void shouldStartEverythingAnalyseTheDemoBalanceTheLedgerAndStop() {
        ChildProcess up =
                JavaCommand.named("yuqing up")
                        .ownClassPath()
                        .jvm(
                                "-Dyuqing.root=" + Layout.find().root(),
                                "-Dlog4j2.configurationFile=classpath:io/yuqing/tools/log4j2.properties")
                        .main(
                                "io.yuqing.tools.Main",
                                List.of(
                                        "up",
                                        "--exit-when-done",
                                        "--data",
                                        folder.resolve("data").toString(),
                                        "--port-kafka",
                                        "0",
                                        "--port-clickhouse",
                                        "0",
                                        "--port-flink",
                                        "0"))
                        .log(folder.resolve("up.log"))
                        .start();
        up.awaitSuccess(LIMIT);

        List<String> lines = up.output().lines().toList();
        String result =
                lines.stream().filter(line -> line.startsWith("已读")).reduce((a, b) -> b).get();
        assertThat(result).contains("账平").doesNotContain("已读 0 条").doesNotContain("最热话题 暂无");
        assertThat(up.output()).containsPattern("告警 [蓝黄橙红]");
        assertThat(lines).last().isEqualTo("已停止。");
    }
}
