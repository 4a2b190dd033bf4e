/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.nlp.text.WrittenTerm;
import io.yuqing.nlp.topic.ItemFilterView;
import io.yuqing.nlp.topic.TopicDefinition;
import io.yuqing.nlp.topic.TopicExpressionException;
import io.yuqing.nlp.topic.TopicHit;
import io.yuqing.nlp.topic.TopicSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
    private static final long SEED = 20_261_130;
    private static final int EXPRESSIONS = 500;
    private static final int TEXTS = 40;

    /** What every text holds is asked of texts as they were written, before anything else is. */
    @Test
    void shouldFireOnNoTextWithoutWhatItNeeds() {
        Random random = new Random(SEED);
        int fired = 0;
        for (int i = 0; i < EXPRESSIONS; i++) {
            TextSearch search = search(random);
            List<Pattern> needed = needed(search, 1 + random.nextInt(12));
            for (int k = 0; k < TEXTS; k++) {
                String title = random.nextBoolean() ? "" : WrittenTexts.text(random);
                String text = WrittenTexts.text(random);
                String media = random.nextInt(3) > 0 ? "" : WrittenTexts.text(random);
                if (!search.words(title, text, media).isEmpty()) {
                    fired++;
                    String all = title + '\n' + text + '\n' + media;
                    assertThat(needed).isNotEmpty();
                    assertThat(needed)
                            .allSatisfy(each -> assertThat(each.matcher(all).find()).isTrue());
                }
            }
        }
        assertThat(fired).isGreaterThan(1_000);
    }

    /** It is the topic of its expression, on items without filters. */
    @Test
    void shouldFireAsTheTopicDoesInTheAnalysis() {
        Random random = new Random(SEED + 1);
        HanlpTextAnalyzer analyzer = HanlpTextAnalyzer.load();
        for (int i = 0; i < EXPRESSIONS / 5; i++) {
            String expression = WrittenTexts.expression(random);
            TopicDefinition topic =
                    new TopicDefinition("t", "t", expression, Set.of(), Set.of(), Set.of());
            HanlpTextAnalyzer asked;
            try {
                asked = analyzer.withTopics(TopicSet.compile(List.of(topic)));
            } catch (TopicExpressionException e) {
                continue;
            }
            TextSearch search = TextSearch.of(expression);
            for (int k = 0; k < TEXTS; k++) {
                String title = random.nextBoolean() ? "" : WrittenTexts.text(random);
                String text = WrittenTexts.text(random);
                String media = random.nextInt(3) > 0 ? "" : WrittenTexts.text(random);
                List<TopicHit> hits =
                        asked.analyzeShown(title, text, media, places -> ItemFilterView.UNKNOWN)
                                .topics();
                assertThat(search.words(title, text, media))
                        .isEqualTo(hits.isEmpty() ? List.of() : hits.get(0).words());
            }
        }
    }

    @ParameterizedTest(name = "{0} needs {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            停水                                     | 停水
            停水 AND 小区 AND NOT 演习               | 停水 小区
            停水 OR 停电                             | 停水,停电
            (停水 OR 停电) NEAR/5 (学校 OR 小区)     | 停水,停电 学校,小区
            西林 EXCEPT (西林路 OR 西林小学)         | 西林
            标题:(停水 OR 停电) AND ５Ｇ             | 停水,停电 5g
            (停水 AND 小区) OR 停电                  | 停水,停电
            NOT (NOT 停水 OR 演习)                   | 停水
            停水 AND NOT (演习 AND NOT 小区)         | 停水
            *中毒                                    | 中毒
            """)
    void shouldKnowWhatItNeeds(String expression, String needed) {
        assertThat(
                        TextSearch.of(expression).terms().needed().stream()
                                .map(set -> String.join(",", set.stream().sorted().toList())))
                .containsExactlyInAnyOrder(
                        Arrays.stream(needed.split(" "))
                                .map(
                                        set ->
                                                Arrays.stream(set.split(","))
                                                        .sorted()
                                                        .collect(Collectors.joining(",")))
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "停水 AND", "(停水", "NOT 停水", "停水 AND NOT 停水", "停水，断水", "@某集"})
    void shouldRefuseWhatIsNoExpression(String expression) {
        assertThatThrownBy(() -> TextSearch.of(expression))
                .isInstanceOf(TopicExpressionException.class);
    }

    /** Somebody waits for the answer, and whoever typed it may mean no good. */
    @Test
    void shouldDecideOnHostileExpressionsSoon() {
        TextSearch.of("停水").words("", "小区停水", "");
        List<String> hostile =
                List.of(
                        "(".repeat(5_000) + "停水" + ")".repeat(5_000),
                        "NOT ".repeat(2_000) + "停水",
                        "停水 OR ".repeat(1_500) + "停水",
                        "停".repeat(10_000),
                        and(30, "(停%1$d OR 水%1$d OR 电%1$d)") + " AND NOT 停3",
                        and(60, "(停%1$d NEAR/100 水%1$d)"),
                        and(60, "标题:(停水%1$d OR 停电%1$d)"),
                        and(40, "NOT (停%1$d AND NOT 水%1$d)") + " AND 停水",
                        and(40, "(*停%1$d* OR *水%1$d*)"),
                        "((((((((((a*)))))))))) AND *a*".repeat(20));
        for (String expression : hostile) {
            long before = System.nanoTime();
            try {
                TextSearch.of(expression).words("", "停水".repeat(900), "");
            } catch (TopicExpressionException e) {
                assertThat(e.problem()).hasSizeLessThan(300);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as(expression.substring(0, 20))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String and(int parts, String part) {
        return IntStream.range(0, parts)
                .mapToObj(part::formatted)
                .collect(Collectors.joining(" AND "));
    }

    private static TextSearch search(Random random) {
        while (true) {
            try {
                return TextSearch.of(WrittenTexts.expression(random));
            } catch (TopicExpressionException e) {
                // Fires on everything, or on nothing.
            }
        }
    }

    private static List<Pattern> needed(TextSearch search, int chars) {
        return search.terms().needed().stream()
                .map(
                        set ->
                                Pattern.compile(
                                        set.stream()
                                                .map(term -> WrittenTerm.regex(term, chars))
                                                .collect(Collectors.joining("|"))))
                .toList();
    }
}
