/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlFileTest {
    @TempDir Path folder;

    @Test
    void shouldKnowTheLineOfEachValue() throws IOException {
        YamlFile file =
                YamlFile.read(
                        write(
                                """
                                # 说明
                                - id: a
                                  levels: {blue: 50}
                                - id: b
                                  levels:
                                    blue: 50
                                """));

        assertThat(file.line("/0")).isEqualTo(2);
        assertThat(file.line("/0/levels/blue")).isEqualTo(3);
        assertThat(file.line("/1/levels/blue")).isEqualTo(6);
        assertThat(file.line("/1/absent")).isEqualTo(4);
    }

    @Test
    void shouldReadAFileWithAByteOrderMarkAndWindowsLineEnds() throws IOException {
        Path file = write("\uFEFF- id: 水\r\n  revision: 1\r\n");

        assertThat(YamlFile.read(file).content())
                .isEqualTo(List.of(Map.of("id", "水", "revision", 1)));
    }

    @Test
    void shouldSayOnWhichLineAFileIsNotUtf8AndWhatItLooksLike() throws IOException {
        Path gb = folder.resolve("gb.yaml");
        Files.write(gb, "- id: a\n  name: 全县停水\n".getBytes(Charset.forName("GB18030")));
        refuses(gb, gb + " 第 2 行：不是 UTF-8，看起来是 GB18030（GBK、ANSI）编码；请另存为 UTF-8。");

        Path utf16 = folder.resolve("utf16.yaml");
        Files.write(utf16, "- id: a\n".getBytes(StandardCharsets.UTF_16));
        refuses(utf16, "看起来是 UTF-16");
    }

    @Test
    void shouldSayOnWhichLineItIsNoYaml() throws IOException {
        Path file = write("- id: a\n  name: [b\n- id: c\n");
        refuses(file, file + " 第 3 行：YAML 写法有误");
        refuses(write("- id: a\n  id: b\n"), "第 2 行：YAML 写法有误（键重复：id）");
        refuses(write("- {id: a，revision: 1}\n"), "第 1 行：花括号里的逗号是全角“，”；请改为半角逗号。");
        refuses(write("- {id: a, revision：1, name: [}\n"), "第 1 行：键后面的冒号是全角“：”");
    }

    @Test
    void shouldSayThatAFileLooksLikeATable() throws IOException {
        refuses(write("id,name,expression\nwater,停水,停水\n"), "看起来是 CSV 表格，不是 YAML 的列表");
    }

    @Test
    void shouldSayThatThereIsNoFileOrAFolder() {
        refuses(folder.resolve("没有.yaml"), "没有文件 " + folder.resolve("没有.yaml"));
        refuses(folder, folder + " 是文件夹");
    }

    private static void refuses(Path file, String sentence) {
        assertThatThrownBy(() -> YamlFile.read(file))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(sentence);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "名单", ".yaml"), text);
    }
}
