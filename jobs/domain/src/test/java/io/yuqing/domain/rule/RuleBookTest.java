/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.form.RuleForms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    @Test
    void shouldLeaveDeletedRulesOutOfEveryEvaluation() {
        RuleBook book = new RuleBook(List.of(thread("a", 2), Rule.tombstone("b", 5)));
        assertThat(ids(book.rulesFor(SubjectKind.THREAD, "t"))).containsExactly("a");
        assertThat(book.find("b")).contains(Rule.tombstone("b", 5));
        assertThat(book.find("c")).isEmpty();
    }

    @Test
    void shouldGiveATopicItsOwnRulesAndThoseOfAllTopicsInOrderOfId() {
        RuleBook book =
                new RuleBook(
                        List.of(
                                topic("c"),
                                topic("b", "water"),
                                topic("a", "road", "water"),
                                thread("d", 1)));
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "water"))).containsExactly("a", "b", "c");
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "road"))).containsExactly("a", "c");
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "school"))).containsExactly("c");
    }

    @Test
    void shouldGiveAThreadTheRulesOfItsTopics() {
        Rule forWater =
                RuleForms.rule(RuleForms.reactions(), "id", "b", "topics", List.of("water"));
        RuleBook book = new RuleBook(List.of(thread("a", 1), forWater));
        assertThat(ids(book.rulesForThread(List.of("water", "road")))).containsExactly("a", "b");
        assertThat(ids(book.rulesForThread(List.of("road")))).containsExactly("a");
        assertThat(ids(book.rulesFor(SubjectKind.THREAD, "t"))).containsExactly("a");
    }

    @Test
    void shouldEvaluateTheSameRulesInWhateverOrderTheyWereTaken() {
        List<Rule> rules = List.of(thread("b", 1), topic("c", "water"), thread("a", 1));
        List<Rule> otherWay = List.of(thread("a", 1), topic("c", "water"), thread("b", 1));
        assertThat(new RuleBook(rules).rulesFor(SubjectKind.THREAD, "t"))
                .containsExactlyElementsOf(
                        new RuleBook(otherWay).rulesFor(SubjectKind.THREAD, "t"));
    }

    private static Rule thread(String id, int revision) {
        return RuleForms.rule(RuleForms.reactions(), "id", id, "revision", revision);
    }

    private static Rule topic(String id, String... topics) {
        Map<String, Object> form = RuleForms.with(RuleForms.reactions(), "subject", "topic");
        return RuleForms.rule(form, "id", id, "topics", List.of(topics));
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }
}
