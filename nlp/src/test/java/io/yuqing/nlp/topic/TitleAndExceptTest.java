/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleAndExceptTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    @ParameterizedTest(name = "{0} | {1} | {2} -> {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            标题:停水                   | 停水通知       | 请提前储水         | true
            标题:停水                   | 通知           | 明天停水           | false
            标题:停水                   |                | 停水               | false
            title:停水                  | 停水通知       | 请提前储水         | true
            Title：停水                 | 停水通知       | 请提前储水         | true
            标题:(停水 OR 停电) AND 小区 | 停电通知      | 涉及三个小区       | true
            标题:(停水 AND 小区)        | 停水通知       | 涉及三个小区       | false
            标题:(停水 AND NOT 演习)    | 停水通知       | 这是演习           | true
            标题:(停水 AND NOT 演习)    | 停水演习       | 请配合             | false
            停水 AND NOT 标题:演习      | 停水演习       | 明天停水           | false
            停水 AND NOT 标题:演习      | 通知           | 停水演习           | true
            标题:(小区 NEAR/2 停水)     | 小区又停水     | 唉                 | true
            标题:"停水 通知"            | 停水通知       | 唉                 | true
            通知 NEAR/5 停水            | 通知           | 停水               | true
            "标题:停水"                 | 标题:停水      | 唉                 | true
            "时间:停水"                 | 通知           | 时间:停水          | true
            """)
    void titleAsksTheTitleAlone(String expression, String title, String text, boolean fires) {
        assertThat(fires(topic(expression), title, text)).isEqualTo(fires);
    }

    @ParameterizedTest(name = "{0} | {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            西林 EXCEPT 西林路                           | 我在西林                   | true
            西林 EXCEPT 西林路                           | 我在西林路                 | false
            西林 EXCEPT 西林路                           | 我在西林，不在西林路       | true
            西林 EXCEPT (西林路 OR 西林小学)             | 西林小学在西林路           | false
            (西林 OR 田林) EXCEPT (西林路 OR 田林路)     | 田林路和西林路             | false
            (西林 OR 田林) EXCEPT (西林路 OR 田林路)     | 田林路和西林               | true
            西林 EXCEPT 西林路 NEAR/3 百色               | 百色西林路                 | false
            西林 EXCEPT 西林路 NEAR/3 百色               | 百色西林                   | true
            *中毒 EXCEPT 煤气中毒                        | 食物中毒                   | true
            *中毒 EXCEPT 煤气中毒                        | 煤气中毒                   | false
            """)
    void exceptPassesOverAWordThatIsPartOfALongerOne(
            String expression, String text, boolean fires) {
        assertThat(fires(topic(expression), null, text)).isEqualTo(fires);
    }

    private static boolean fires(TopicDefinition topic, String title, String text) {
        TopicSet topics = TopicSet.compile(List.of(topic));
        return !ANALYZER.withTopics(topics).analyze(title, text, null).topics().isEmpty();
    }

    private static TopicDefinition topic(String expression) {
        return new TopicDefinition("t", "t", expression, Set.of(), Set.of(), Set.of());
    }
}
