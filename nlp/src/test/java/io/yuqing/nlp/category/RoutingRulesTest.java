/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RoutingRulesTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @Test
    void theFirstRuleThatFiresDecidesAndIsNamedWithItsWords() throws IOException {
        Routing routing =
                route(
                        "@水 = *停水* OR *断水*\n# 说明\n停水 | 应急管理 | 社情民意 | @水 AND *小区*\n小区 | 其他 | - | *小区*",
                        "小区停水三天了");

        assertThat(routing.first()).isEqualTo(Category.EMERGENCY);
        assertThat(routing.second()).isEqualTo(Category.PUBLIC_CONCERN);
        assertThat(routing.score()).isEqualTo(Router.RULE_SCORE);
        assertThat(routing.reason()).isEqualTo("规则 停水：停水、小区");
    }

    @Test
    void withoutARuleTheModelDecidesAndSaysByWhichWords() throws IOException {
        Routing routing = route("", "警方抓获三名盗窃电动车的犯罪嫌疑人");

        assertThat(routing.first()).isEqualTo(Category.PUBLIC_SAFETY);
        assertThat(routing.reason()).startsWith("模型判断：");
    }

    @Test
    void otherRulesAreAnotherVersion() throws IOException {
        assertThat(ANALYZER.version()).contains("rules-" + RoutingRules.load().version());
        assertThat(ANALYZER.withRules(rules("甲 | 其他 | - | 停水")).version())
                .isNotEqualTo(ANALYZER.version());
    }

    @Test
    void errorsPointIntoTheLineAsItWasWritten() {
        assertRefused("甲 | 其他 | 停水", 1, 11, "a rule has four parts");
        assertRefused("甲 | 杂项 | - | 停水", 1, 3, "\"杂项\" is no category; there are 网络舆情 社情民意");
        assertRefused("甲 | 其他 | - | 停水\n甲 | 其他 | - | 断水", 2, 0, "the id 甲 stands twice");
        assertRefused(" | 其他 | - | 停水", 1, 0, "the rule needs an id");
        assertRefused("甲 | 其他 | - | @水", 1, 13, "@水 is not defined");
        assertRefused("@水 = 停水\n@水 = 断水", 2, 0, "@水 is defined twice");
        assertRefused("\n甲 | 其他 | - | 停水 小区", 2, 16, "expected AND, OR");
        assertRefused("@水 = 停水 AND\n甲 | 其他 | - | (@水) OR 小区", 2, 14, "expected a word");
        assertRefused("甲 | 其他 | - | NOT 停水", 1, 12, "would fire on texts that hold none");
    }

    private static void assertRefused(String rules, int line, int position, String problem) {
        assertThatThrownBy(() -> rules(rules))
                .isInstanceOfSatisfying(
                        RuleFileException.class,
                        e -> {
                            assertThat(e.line()).as(e.getMessage()).isEqualTo(line);
                            assertThat(e.position()).as(e.getMessage()).isEqualTo(position);
                        })
                .hasMessageStartingWith("Routing rules test.rules, line " + line)
                .hasMessageContaining(problem);
    }

    private static Routing route(String rules, String text) throws IOException {
        return ANALYZER.withRules(rules(rules)).analyze(null, text, null).routing();
    }

    private static RoutingRules rules(String text) throws IOException {
        return RoutingRules.read("test.rules", new StringReader(text));
    }
}
