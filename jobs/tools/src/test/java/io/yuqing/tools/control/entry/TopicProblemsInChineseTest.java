/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.control.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yuqing.control.entry.TopicKind;
import io.yuqing.tools.common.file.Finding;
import io.yuqing.wire.control.ControlException;
import io.yuqing.wire.control.ControlRecord;
import io.yuqing.wire.control.TopicCodec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicProblemsInChineseTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "停水、断水",
                "停水 && 断水",
                "!广告",
                "停*水",
                "正文:停水",
                "【停水】",
                "‘停水’",
                "停水 W/5 断水",
                "停水OR断水",
                "停水 或 断水",
                "#停水#",
                "停水 NOT 断水",
                "\"停水 OR 断水\"",
                "\"停水” AND “断水\"",
                "停水 AND NOT 停水",
                "停水 and 断水",
                "停水 断水",
                "停水 ADJ 断水",
                "NOT 停水",
                "。",
                "\"。\"",
                "13800138000",
                "停水 AND (",
                "@没有",
            })
    void everyFaultOfAnExpressionIsSaidInChineseWithItsPlace(String expression) {
        Finding finding = finding("expression", expression);
        assertThat(finding.text())
                .contains("话题 t 的 expression")
                .contains("个字符：")
                .doesNotContainPattern("(?i)\\b(write|put|expected|found|word|is|the)\\b");
    }

    @Test
    void longWordsAreShortened() {
        assertThat(finding("expression", "\"" + "停水".repeat(200) + "\"").text())
                .contains("超过 200 个字符");
    }

    @Test
    void faultsOfSetsAndFiltersNameTheField() {
        assertThat(finding("sets", Map.of("词", List.of("停水、断水"))).text())
                .contains("的 sets.词")
                .contains("词里不能有 \"、\"");
        assertThat(finding("channels", List.of("weibo")).text())
                .contains("的 channels")
                .contains("只能用以下名称：");
        assertThat(finding("regions", List.of("云汀街道，鹭渚镇")).text()).contains("每个值单独写一项");
        assertThat(finding("channel", List.of("forum")).text()).contains("没有这个字段");
    }

    private static Finding finding(String field, Object value) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("id", "t");
        fields.put("revision", 1);
        fields.put("name", "话题");
        fields.put("expression", "停水 OR @词");
        fields.put("sets", Map.of("词", List.of("断水")));
        fields.put(field, value);
        ControlException refusal =
                catchThrowableOfType(
                        ControlException.class,
                        () ->
                                new TopicCodec()
                                        .read(
                                                ControlRecord.of(
                                                        "t",
                                                        new ObjectMapper()
                                                                .writeValueAsString(fields))));
        List<Finding> findings = Problems.at("文件", new TopicKind(), "t").findings(refusal);
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
