/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {

    @Test
    void theLastOfTwoValuesCounts() {
        ToolRun run =
                ToolRun.of("alert", "explain", "short", "--clickhouse=x", "--clickhouse", "y");

        assertThat(run.err()).startsWith("yuqing: 编号 short 太短").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rul | yuqing 没有命令 rul；是否想写 rule？",
                "rule | yuqing rule 后面应为命令：validate、diff、apply、list、delete。",
                "rule aply x.yaml | yuqing rule 没有命令 aply；是否想写 apply？",
                "rule apply | yuqing rule apply 缺少参数 FILE 。",
                "rule apply a.yaml b.yaml | yuqing rule apply 多出了 b.yaml；请去掉，含空格的名称请加引号。",
                "rule list --start-flie x | yuqing rule list 没有选项 --start-flie；是否想写 --start-file？",
                "rule list --kafka | 选项 --kafka 缺少取值 HOST:PORT。",
                "rule delete x --revision many | 选项 --revision 的值 'many' 无法使用：应为整数。",
                "completion fish | 参数 bash|zsh 的值 'fish' 无法使用：应为 bash、zsh 之一。",
                "source validate --topics x y | yuqing source validate 没有选项 --topics",
            })
    void aMistakeIsOneChineseSentenceWithTheRemedyAndExitCode2(String line, String sentence) {
        ToolRun run = ToolRun.of(line.split(" "));

        assertThat(run.err()).startsWith("yuqing: " + sentence).hasLineCount(1).contains("--help");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
