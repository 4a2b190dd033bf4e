/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicExpressionErrorTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            ~~               | 0  | expected a word, a phrase in quotes, NOT or an opening bracket, but found the end of the expression.
            停水 AND         | 6  | expected a word, a phrase in quotes, NOT or an opening bracket, but found the end of the expression.
            OR 停水          | 0  | expected a word, a phrase in quotes, NOT or an opening bracket, but found OR.
            停水 小区        | 3  | expected AND, OR, NEAR/n, EXCEPT or the end, but found "小区".
            停水 AND OR 小区 | 7  | expected a word, a phrase in quotes, NOT or an opening bracket, but found OR.
            停水)            | 2  | expected AND, OR, NEAR/n, EXCEPT or the end, but found a closing bracket.
            (停水 OR 断水    | 9  | the bracket opened at character 0 is not closed.
            (停水 断水)      | 4  | expected AND, OR, NEAR/n, EXCEPT or a closing bracket, but found "断水".
            ()               | 1  | expected a word, a phrase in quotes, NOT or an opening bracket, but found a closing bracket.
            停水 AND “小区   | 7  | the phrase opened by “ has no closing ”.
            ""               | 0  | expected a word, but "" holds no letter, digit, Chinese character or emoticon.
            停水 AND 。      | 7  | expected a word, but "。" holds no letter, digit, Chinese character or emoticon.
            停水 and 小区    | 3  | write the operator in capitals, or put "and" in quotes if the word is meant.
            停水 NEAR 小区   | 3  | NEAR needs the greatest number of words between, 0 to 100, as in NEAR/5, but "NEAR" was found.
            停水 NEAR/x 小区 | 3  | NEAR needs the greatest number of words between, 0 to 100, as in NEAR/5, but "NEAR/x" was found.
            停水 NEAR/101 a  | 3  | NEAR needs the greatest number of words between, 0 to 100, as in NEAR/5, but "NEAR/101" was found.
            a NEAR/1 b NEAR/1 c | 11 | NEAR joins two words only; write (a NEAR/n b) AND (b NEAR/n c) for more.
            (a AND b) NEAR/1 c  | 0  | beside NEAR only a word, a phrase, or words joined by OR may stand.
            NOT 停水         | 0  | the expression would fire on texts that hold none of its words; add a word that must occur, as in: word AND NOT other.
            停水 OR NOT 断水 | 0  | the expression would fire on texts that hold none of its words; add a word that must occur, as in: word AND NOT other.
            停水 AND @某人   | 7  | there is no word set 某人; define it under sets. Accounts cannot be watched.
            停水 AND "@某人" | 7  | "@某人" holds a link, a mention or a long number, which are masked in texts and cannot be watched; use words.
            标题:            | 3  | expected a word, a phrase in quotes, NOT or an opening bracket, but found the end of the expression.
            标题:NOT 停水    | 3  | expected a word, a phrase in quotes, NOT or an opening bracket, but found NOT.
            标题:(停水       | 6  | the bracket opened at character 3 is not closed.
            标题:停水 NEAR/1 a | 0 | beside NEAR only a word, a phrase, or words joined by OR may stand.
            标题:(NOT 停水)  | 0  | the expression would fire on texts that hold none of its words; add a word that must occur, as in: word AND NOT other.
            西林 EXCEPT 伊春 | 10 | after EXCEPT stand longer words that hold the one before it, but "伊春" does not; for a word elsewhere in the text write AND NOT.
            西林 EXCEPT 西林 | 10 | after EXCEPT stand longer words that hold the one before it, but "西林" does not; for a word elsewhere in the text write AND NOT.
            西林 EXCEPT 西林路 EXCEPT 西林区 | 14 | one EXCEPT is enough; write word EXCEPT (one OR another).
            西林 EXCEPT (西林路 AND 西林区) | 10 | beside EXCEPT only a word, a phrase, or words joined by OR may stand.
            西林 except 西林路 | 3 | write the operator in capitals, or put "except" in quotes if the word is meant.
            13800138000      | 0  | "13800138000" holds a link, a mention or a long number, which are masked in texts and cannot be watched; use words.
            """)
    void saysWhereAndWhatWasExpected(String expression, int position, String problem) {
        TopicExpressionException error =
                catchThrowableOfType(TopicExpressionException.class, () -> compile(expression));

        assertThat(error.topicId()).isEqualTo("water");
        assertThat(error.position()).isEqualTo(position);
        assertThat(error).hasMessage("Topic water, character " + position + ": " + problem);
    }

    @Test
    void refusesNestingThatWouldEndTheStack() {
        assertThatThrownBy(() -> compile("(".repeat(4_000)))
                .isInstanceOf(TopicExpressionException.class)
                .hasMessageContaining("nested deeper than 50");
        assertThatThrownBy(() -> compile("标题:".repeat(3_000) + "停水"))
                .isInstanceOf(TopicExpressionException.class)
                .hasMessageContaining("nested deeper than 50");
        assertThatThrownBy(() -> compile("停水 AND " + "NOT ".repeat(2_000) + "小区"))
                .isInstanceOf(TopicExpressionException.class)
                .hasMessageContaining("nested deeper than 50");
    }

    @Test
    void saysWhatIsWrongWithAWordSet() {
        assertThat(problemOf(Map.of("局", List.of())))
                .isEqualTo("Topic water, set 局: it has no words; give it some, or take it out.");
        assertThat(problemOf(Map.of("局", List.of("教育局", "@所"))))
                .isEqualTo("Topic water, set 局: it names @所, but there is no such set.");
        assertThat(problemOf(Map.of("局", List.of("@局"))))
                .isEqualTo("Topic water, set 局: it leads back to itself through 局.");
        assertThat(problemOf(Map.of("局", List.of("教育局", "。"))))
                .startsWith("Topic water, set 局: expected a word, but \"。\" holds no letter");
    }

    @Test
    void saysThatAWordSetLeadsBackToItself() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        sets.put("局", List.of("教育局", "@所"));
        sets.put("所", List.of("派出所", "@站"));
        sets.put("站", List.of("@局"));

        assertThat(problemOf(sets))
                .isEqualTo("Topic water, set 局: it leads back to itself through 局, 所, 站.");
    }

    @Test
    void refusesSetsNestedDeeperThanAnyoneKeepsInMind() {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        for (int i = 0; i < 10_000; i++) {
            sets.put("s" + i, List.of("@s" + (i + 1)));
        }

        assertThat(problemOf(sets)).endsWith("sets are nested deeper than 50.");
    }

    private static String problemOf(Map<String, List<String>> sets) {
        TopicExpressionException error =
                catchThrowableOfType(
                        TopicExpressionException.class,
                        () ->
                                TopicSet.compile(
                                        List.of(
                                                new TopicDefinition(
                                                        "water",
                                                        "停水",
                                                        "停水 OR @局",
                                                        Set.of(),
                                                        Set.of(),
                                                        Set.of(),
                                                        sets))));
        assertThat(error.position()).isEqualTo(-1);
        return error.getMessage();
    }

    @Test
    void refusesAnExpressionLongerThanAnyoneWrites() {
        assertThatThrownBy(() -> compile("停水 OR ".repeat(3_000) + "断水"))
                .isInstanceOf(TopicExpressionException.class)
                .hasMessageContaining("longer than 10000 characters");
    }

    @Test
    void refusesTwoTopicsOfOneId() {
        assertThatThrownBy(() -> TopicSet.compile(List.of(topic("停水"), topic("断水"))))
                .isInstanceOf(TopicExpressionException.class)
                .hasMessage("Topic water, character 0: the id stands twice in the set.");
    }

    private static void compile(String expression) {
        TopicSet.compile(List.of(topic(expression)));
    }

    private static TopicDefinition topic(String expression) {
        return new TopicDefinition("water", "停水", expression, Set.of(), Set.of(), Set.of());
    }
}
