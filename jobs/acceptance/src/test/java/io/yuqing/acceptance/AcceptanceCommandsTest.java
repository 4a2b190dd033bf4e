/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptanceCommandsTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bench --only speed | 选项 --only 的值 'speed' 无法使用：应为 text、decode、pipeline",
                "bench --items many | 选项 --items 的值 'many' 无法使用：应为 20000 至 5000000 的整数",
                "bench --items 10 | 选项 --items 的值 '10' 无法使用：应为 20000 至 5000000 的整数",
                // Steps that are called like commands.
                "bench --only gateway --items 10 | 选项 --items 的值 '10' 无法使用",
                "bench --only alerts --items 10 | 选项 --items 的值 '10' 无法使用",
                "bench --fast | yuqing bench 没有选项 --fast",
                "bench --items | 选项 --items 缺少取值 N",
                "bench alerts --fast | yuqing bench alerts 没有选项 --fast",
                "bench alerts --seeds 0 | 选项 --seeds 的值 '0' 无法使用：应为 1 至 20 的整数",
                "bench alerts --seeds many | 选项 --seeds 的值 'many' 无法使用：应为 1 至 20 的整数",
                "bench alerts --work | 选项 --work 缺少取值 DIR",
                "bench boards --fast | yuqing bench boards 没有选项 --fast",
                "bench boards --size 10 | 选项 --size 的值 '10' 无法使用：应为 1000 至 20000000 的整数",
                "bench boards --range 2d | 选项 --range 的值 '2d' 无法使用：应为 1h、24h、7d 或 30d",
                "bench gateway --lines 10 | 选项 --lines 的值 '10' 无法使用：应为 4000 至 5000000 的整数",
                "truth | yuqing truth 缺少参数 DIR",
                "truth a b | yuqing truth 多出了 b",
                "truth a --kill flink | 选项 --kill 的值 'flink' 无法使用：应为 taskmanager",
                "truth a --job retention | 选项 --job 的值 'retention' 无法使用：应为 KEY=VALUE",
                "truth a --rescale=4 | 选项 --rescale 的值 '4' 无法使用",
                "truth a --rescal | yuqing truth 没有选项 --rescal",
                "truth absent --rescale --kill kafka | 文件夹 absent 中没有 posts_arrival.ndjson.gz",
                "truth absent | 文件夹 absent 中没有 posts_arrival.ndjson.gz",
            })
    void shouldSayInOneSentenceWhatIsWrongWithACommand(String line, String sentence) {
        assertThat(refusal(line.split(" "))).startsWith("yuqing: " + sentence).hasLineCount(1);
    }

    @Test
    void shouldNameAFileOfRulesThatIsMissing() {
        assertThat(refusal("bench", "alerts", "--rules", "none.yaml", "--work", folder.toString()))
                .contains("none.yaml");
    }

    private static String refusal(String... words) {
        Said said = Said.by(List.of(words));
        assertThat(said.code()).isEqualTo(2);
        return said.text();
    }
}
