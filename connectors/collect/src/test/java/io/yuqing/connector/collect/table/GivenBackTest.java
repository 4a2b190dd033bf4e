/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.collect.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.collect.Readings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenBackTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"工单状态", "承办单位", "紧急程度", "版面", "备注", "情感", "page", "栏目"})
    void shouldGiveBackColumnsThatAreNotAboutPersons(String header) throws IOException {
        assertThat(givenBack(header, "已办结 打13800138000")).isEqualTo("已办结 打〔电话〕");
        assertThat(givenBack(header, "住建局")).isEqualTo("住建局");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "姓名",
                "处理人",
                "网格员",
                "当事者",
                "户主",
                "业主",
                "法定代表",
                "uid",
                "user_id",
                "联系电话",
                "落款",
                "作者",
                "owner_name",
                "contact",
                "性别",
                "age",
                "IP属地"
            })
    void shouldNeverGiveBackAColumnThatMayBeAboutPersons(String header) throws IOException {
        assertThat(givenBack(header, "随便什么")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三", "欧阳小某", "司马某某", "王某", "阿卜杜·热合曼", "小桥流水", "小桥流水来过"})
    void shouldNotGiveBackANameInAColumnThatNobodyKnows(String cell) throws IOException {
        assertThat(givenBack("跟进", cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"高新区", "石门镇", "城管局", "已办结", "2025-11", "三级", "水费", "张三来电反映停水"})
    void shouldGiveBackWhatIsMoreOrElseThanAName(String cell) throws IOException {
        assertThat(givenBack("跟进", cell)).isEqualTo(cell);
    }

    /** What becomes of a cell of a row that is refused for its date. */
    private String givenBack(String header, String cell) throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        "标题,发布时间,用户昵称,%s\n停水,2025-11-29,小桥流水,%s\n".formatted(header, cell));
        Readings readings = Readings.of(new TableAdapter(ColumnMap.NONE), file, "12345");
        Map<String, String> shown = readings.refused.get(0).shown();
        assertThat(shown).containsEntry("标题", "停水").containsEntry("用户昵称", "");
        return shown.get(header);
    }
}
