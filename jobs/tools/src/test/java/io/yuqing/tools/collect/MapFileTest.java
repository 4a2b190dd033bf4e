/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.connector.collect.table.Role;
import io.yuqing.tools.common.ToolException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapFileTest {
    @TempDir private Path folder;

    @Test
    void shouldReadWhatACountySaysOfItsExport() throws IOException {
        ColumnMap map =
                read(
                        """
                        platform: 云汀热线
                        channel: 热线
                        columns:
                          单号: id
                          反映事项: text
                          登记: published_at
                        drop: [受理员]
                        time: yyyyMMdd HHmm
                        clock: "09:00"
                        """);
        assertThat(map.columns())
                .containsEntry("单号", Role.ID)
                .containsEntry("登记", Role.PUBLISHED_AT);
        assertThat(map.dropped()).containsExactly("受理员");
        assertThat(map.constants()).containsEntry(Role.PLATFORM, "云汀热线");
        assertThat(map.clock()).isEqualTo("09:00");
        assertThat(map.time()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            colums: {单号: id}       | 第 1 行 | 没有键 'colums'
            columns: {单号: nummer}  | 第 1 行 | 没有字段 'nummer'
            columns: [单号]          | 第 1 行 | columns 应为
            channel: 奇怪            | 第 1 行 | 没有渠道
            clock: 25:00             | 第 1 行 | 不是钟点
            time: yyyy'              | 第 1 行 | 不是时间的写法
            drop: 受理员             | 第 1 行 | drop 应为
            """)
    void shouldSayWhatCannotBeUsedAndWhere(String content, String line, String why) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(line)
                .hasMessageContaining(why);
    }

    private ColumnMap read(String content) throws IOException {
        return MapFile.read(Files.writeString(folder.resolve("map.yaml"), content));
    }
}
