/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.gateway.desk.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.TextSearch;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            停水                | 小区停水三天了         | 小区[停水]三天了
            停水 OR 停水通知    | 停水通知和停水         | [停水通知]和[停水]
            停水                | 小區停⽔了             | 小區[停⽔]了
            停水                | 停\u200B水了           | [停\u200B水]了
            5g                  | 我们村通了５Ｇ         | 我们村通了[５Ｇ]
            "c++"               | 学 C++ 和 Ｃ＋＋       | 学 [C++] 和 [Ｃ＋＋]
            *中毒               | 学校食物中毒           | 学校食物[中毒]
            停水 AND NOT 演习   | 小区停水               | 小区[停水]
            """)
    void shouldMarkTheWordsAsTheyWereWritten(String expression, String text, String marked) {
        assertThat(shown(expression, text, 160)).isEqualTo(marked);
    }

    @Test
    void shouldShowThePartInWhichTheWordsStand() {
        String shown = shown("停水", "早".repeat(300) + "小区停水了" + "晚".repeat(300), 100);

        assertThat(shown).startsWith("…早").endsWith("晚…").contains("小区[停水]了").hasSize(100 + 4);
    }

    @Test
    void shouldCutNoEmoji() {
        for (int length = 60; length < 70; length++) {
            String shown = shown("停水", "😡".repeat(50) + "停水" + "😡".repeat(50), length);
            assertThat(new String(shown.getBytes(UTF_8), UTF_8)).isEqualTo(shown);
        }
    }

    /** A term is looked for in texts that nearly hold it, everywhere. */
    @Test
    void shouldNotLoseItselfInATextThatIsMadeForIt() {
        String expression = "\"" + "111111a".repeat(25) + "\" OR \"哈哈哈哈水\" OR 停水";
        String text = "11a".repeat(300) + "111111a".repeat(100) + "哈".repeat(900) + "停水";
        long before = System.nanoTime();

        TextSearch search = TextSearch.of(expression);
        new Marker(search.terms()).excerpt(text, List.of("111111a".repeat(25), "哈哈哈哈水", "停水"), 160);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private static String shown(String expression, String text, int length) {
        TextSearch search = TextSearch.of(expression);
        return new Marker(search.terms())
                .excerpt(text, search.words("", text, ""), length).stream()
                        .map(each -> each.marked() ? '[' + each.text() + ']' : each.text())
                        .collect(Collectors.joining());
    }
}
