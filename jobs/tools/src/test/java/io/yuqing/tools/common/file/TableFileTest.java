/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.common.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {
    @TempDir Path folder;

    @Test
    void shouldReadQuotedValuesAndCountRowsOfAnotherLength() throws IOException {
        Path file = write("\uFEFFkind, id\ntopic,\"停水, 断水\"\n\ntopic\nthread,\"a\nb\"\n");
        TableFile table = TableFile.read(file, TableFile.COMMAS, List.of("id"));

        assertThat(table.rows())
                .extracting(row -> table.value(row, "id"))
                .containsExactly("停水, 断水", "a\nb");
        assertThat(table.rows().get(0).line()).isEqualTo(2);
        assertThat(table.ignored().text()).containsExactly("忽略 1 行（列数不是 2）：第 4 行");
        assertThat(table.value(table.rows().get(0), "absent")).isEmpty();
    }

    @Test
    void shouldTakeAQuoteBetweenTabsAsACharacter() throws IOException {
        TableFile table =
                TableFile.read(write("text\tlabel\n他说\"好\t1\n"), TableFile.TABS, List.of("text"));

        assertThat(table.value(table.rows().get(0), "text")).isEqualTo("他说\"好");
    }

    @Test
    void shouldNameTheColumnsThatAreMissing() throws IOException {
        Path file = write("[{\"id\": 1}]\n");
        assertThatThrownBy(() -> TableFile.read(file, TableFile.COMMAS, List.of("id", "kind")))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(file + " 第 1 行：列名中没有 id、kind（看起来是 JSON 数组）");
        Path empty = write("");
        assertThatThrownBy(() -> TableFile.read(empty, TableFile.COMMAS, List.of("id")))
                .hasMessageContaining("是空文件");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }
}
