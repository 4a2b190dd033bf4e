/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.connector.notify.internal.robot;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.connector.notify.Line;
import io.yuqing.connector.notify.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    @ParameterizedTest
    @EnumSource
    void whatAPostSaysIsNeverMarkup(Dialect dialect) {
        String nasty =
                "<at id=all></at> <@all> <font color=\"warning\">x</font>"
                        + " [点我](https://evil.example) ![图](x) **粗** `码` # 题 &#60;at&#62; \\*";

        String rendered = dialect.render(List.of(Line.of(nasty)));

        assertThat(rendered).doesNotContain("<", ">", "[", "]", "**", "`", "#", "&", "\\");
        assertThat(rendered).contains("＜at id=all＞", "［点我］");
    }

    @Test
    void lineEndsAndWritingDirectionOfAPostDoNotReachTheMessage() {
        Span span = Span.plain("一\n# 二\r\u202e三\u0000\u2028四");

        assertThat(span.text()).isEqualTo("一 # 二  三  四");
    }

    @Test
    void linesEndAsTheVendorReadsThem() {
        List<Line> lines = List.of(Line.of(Span.bold("甲")), Line.quote(Span.plain("乙")));

        assertThat(Dialect.DINGTALK.render(lines)).isEqualTo("**甲**\n\n> 乙");
        assertThat(Dialect.WECOM.render(lines)).isEqualTo("**甲**\n> 乙");
        assertThat(Dialect.FEISHU.render(lines)).isEqualTo("**甲**\n▏乙");
    }

    @Test
    void aLinkCannotBeLeftEarly() {
        Line line = Line.of(Span.link("原]文", "https://a.example/x(1)?q='a'&r=中"));

        assertThat(Dialect.WECOM.render(List.of(line)))
                .isEqualTo("[原］文](https://a.example/x%281%29?q=%27a%27&r=%E4%B8%AD)");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"javascript:alert(1)", "dingtalk://x", "/relative", "https://", "a b"})
    void anAddressThatIsNoneOfTheWebIsDropped(String url) {
        assertThat(Span.link("原文", url)).isEqualTo(Span.plain("原文"));
    }
}
