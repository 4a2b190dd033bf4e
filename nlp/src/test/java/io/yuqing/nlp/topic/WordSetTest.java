/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.nlp.HanlpTextAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetTest {

    private static final HanlpTextAnalyzer ANALYZER = HanlpTextAnalyzer.load();

    private static final Map<String, List<String>> SETS =
            Map.of(
                    "部门词", List.of("教育局", "住建局", "@乡镇", "县 政府"),
                    "乡镇", List.of("清河镇", "云汀街道"),
                    "事故", List.of("*中毒", "触电"));

    @Test
    void aSetFiresOnAnyOfItsWordsAndSaysWhich() {
        assertThat(words("食堂 AND @部门词", "学校食堂的事教育局和县政府都知道")).containsExactly("食堂", "教育局", "县 政府");
        assertThat(words("食堂 AND @部门词", "学校食堂的事没人知道")).isEmpty();
    }

    @Test
    void aSetMayNameAnother() {
        assertThat(words("@部门词 AND 食堂", "清河镇政府回应食堂问题")).containsExactly("清河镇", "食堂");
    }

    @Test
    void anEntryMayLiftTheWordBoundary() {
        assertThat(words("@事故", "学校食物中毒")).containsExactly("*中毒");
    }

    @Test
    void aSetStandsBesideNearLikeWordsJoinedByOr() {
        assertThat(words("(@部门词 OR 物业) NEAR/2 ＠事故", "教育局说食物中毒是谣言")).containsExactly("教育局", "*中毒");
        assertThat(words("@部门词 NEAR/2 @事故", "教育局昨天晚上在会上承认，的确有学生食物中毒")).isEmpty();
    }

    @Test
    void twoTopicsMayCallDifferentWordsByTheSameName() {
        TopicSet topics =
                TopicSet.compile(
                        List.of(
                                topic("a", "@词", Map.of("词", List.of("停水"))),
                                topic("b", "@词", Map.of("词", List.of("停电")))));

        assertThat(ANALYZER.withTopics(topics).analyze(null, "小区停水了", null).topics())
                .containsExactly(new TopicHit("a", List.of("停水")));
    }

    private static List<String> words(String expression, String text) {
        TopicSet topics = TopicSet.compile(List.of(topic("t", expression, SETS)));
        List<TopicHit> hits = ANALYZER.withTopics(topics).analyze(null, text, null).topics();
        return hits.isEmpty() ? List.of() : hits.get(0).words();
    }

    private static TopicDefinition topic(
            String id, String expression, Map<String, List<String>> sets) {
        return new TopicDefinition(id, id, expression, Set.of(), Set.of(), Set.of(), sets);
    }
}
