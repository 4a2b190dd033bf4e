/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.grafana.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.grafana.board.Selection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterpolationTest {
    private static final String HOSTILE = "x\\' OR 1=1 -- ";

    @Test
    void allDropsTheConditionAndAChoiceKeepsIt() {
        String sql = "WHERE $__conditionalAll(topic_id IN (${t:singlequote}), $t) AND b";

        assertThat(Interpolation.apply(sql, Map.of("t", Selection.all(List.of("a", "b")))))
                .isEqualTo("WHERE 1=1 AND b");
        assertThat(Interpolation.apply(sql, Map.of("t", Selection.of("a", "b"))))
                .isEqualTo("WHERE topic_id IN ('a','b') AND b");
    }

    @Test
    void anEmptyTextDropsTheCondition() {
        String sql = "$__conditionalAll(position(x, '${kw:percentencode}') > 0, $kw)";

        assertThat(Interpolation.apply(sql, Map.of("kw", Selection.text("")))).isEqualTo("1=1");
    }

    @Test
    void percentEncodingLeavesNothingThatCanEndALiteral() {
        String text = Interpolation.format(Selection.text(HOSTILE + "(*)!~,{}中"), "percentencode");
        String list = Interpolation.format(Selection.of("a", HOSTILE), "percentencode");

        assertThat(text).matches("[A-Za-z0-9%._~-]+").startsWith("x%5C%27%20OR");
        assertThat(list).matches("[A-Za-z0-9%._~-]+").startsWith("%7Ba%2C");
    }

    @Test
    void singlequoteLetsABackslashThroughWhichIsWhyTheLintForbidsIt() {
        assertThat(Interpolation.format(Selection.of(HOSTILE), "singlequote"))
                .isEqualTo("'x\\\\' OR 1=1 -- '");
    }

    @Test
    void aCommaInsideALiteralOfTheConditionIsAnErrorAsInThePlugin() {
        assertThatThrownBy(
                        () ->
                                Interpolation.apply(
                                        "$__conditionalAll(has(['a,b'], x) OR y = ',', $t)",
                                        Map.of("t", Selection.of("a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aVariableTheBoardLacksIsAnError() {
        assertThatThrownBy(() -> Interpolation.apply("'${nope:percentencode}'", Map.of()))
                .hasMessageContaining("nope");
    }
}
