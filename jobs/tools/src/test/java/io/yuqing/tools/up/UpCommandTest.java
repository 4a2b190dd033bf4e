/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.local.process.ChildProcess;
import io.yuqing.local.process.JavaCommand;
import io.yuqing.tools.ToolRun;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpCommandTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up --clster | yuqing up 没有选项 --clster；是否想写 --cluster？",
                "up --data | 选项 --data 缺少取值 DIR。",
                "up --port-kafka 70000 | 选项 --port-kafka 的值 '70000' 无法使用：应为 0 至 65535 的整数。",
                "up --parallelism many | 选项 --parallelism 的值 'many' 无法使用：应为 1 至 64 的整数。",
                "up --speed -3 | 选项 --speed 的值 '-3' 无法使用：应为 max，或大于 0 的数，1 为实时。",
                "up --replay posts=absent.ndjson | 数据文件 'posts=absent.ndjson' 无法使用：应为可读取的文件",
                "up --no-input --replay posts=pom.xml comments=pom.xml | 选项 --no-input 与 --replay 不能同时给出",
                "up fast | up 多出了 fast",
                "up -- --kafka.group-id other | 作业的选项 --kafka.group-id 由 up 决定",
                "up -- --window.retention | 作业的选项 --window.retention 缺少取值",
            })
    void shouldSayInOneSentenceWhatIsWrongOnTheCommandLine(String line, String sentence) {
        ToolRun run = ToolRun.of(line.split(" "));

        assertThat(run.err()).startsWith("yuqing: " + sentence).hasLineCount(1);
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void shouldNotShareADataFolderWithAnotherStack() throws Exception {
        try (DataFolder mine = DataFolder.open(folder.resolve("data"))) {
            assertThat(mine.root()).exists();
            ChildProcess other =
                    JavaCommand.named("second stack")
                            .ownClassPath()
                            .jvm("-Dstderr.encoding=UTF-8", "-Dfile.encoding=UTF-8")
                            .main(
                                    DataFolderHolder.class.getName(),
                                    folder.resolve("data").toString())
                            .log(folder.resolve("second.log"))
                            .start();
            other.awaitExit(Duration.ofMinutes(2));
            assertThat(other.output()).contains("正被另一个 ./yuqing up 使用");
        }
    }

    /** Tries to open a data folder in a process of its own. */
    public static final class DataFolderHolder {
        private DataFolderHolder() {}

        public static void main(String[] args) {
            DataFolder.open(Path.of(args[0])).close();
        }
    }
}
