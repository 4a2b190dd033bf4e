/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.form.RuleForms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private final RuleBook book = new RuleBook();

    @Test
    void shouldTakeNewRevisionsAndIgnoreOldOnes() {
        assertThat(book.apply(thread("a", 2))).isEqualTo(RuleBookChange.ADDED);
        assertThat(book.apply(thread("a", 2))).isEqualTo(RuleBookChange.IGNORED_OLD_REVISION);
        assertThat(book.apply(thread("a", 1))).isEqualTo(RuleBookChange.IGNORED_OLD_REVISION);
        assertThat(book.apply(thread("a", 3))).isEqualTo(RuleBookChange.REPLACED);
        assertThat(book.rulesFor(SubjectKind.THREAD, "t")).containsExactly(thread("a", 3));
    }

    @Test
    void shouldNotBringADeletedRuleBackByAnOldRevision() {
        book.apply(thread("a", 2));
        assertThat(book.apply(Rule.tombstone("a", 5))).isEqualTo(RuleBookChange.DELETED);
        assertThat(book.apply(thread("a", 4))).isEqualTo(RuleBookChange.IGNORED_OLD_REVISION);
        assertThat(book.rulesFor(SubjectKind.THREAD, "t")).isEmpty();
        assertThat(book.find("a")).contains(Rule.tombstone("a", 5));
        assertThat(book.apply(thread("a", 6))).isEqualTo(RuleBookChange.ADDED);
    }

    @Test
    void shouldRememberADeletionThatComesBeforeItsRule() {
        assertThat(book.apply(Rule.tombstone("a", 5))).isEqualTo(RuleBookChange.DELETED);
        assertThat(book.apply(thread("a", 1))).isEqualTo(RuleBookChange.IGNORED_OLD_REVISION);
    }

    @Test
    void shouldGiveATopicItsOwnRulesAndThoseOfAllTopicsInOrderOfId() {
        book.apply(topic("c"));
        book.apply(topic("b", "water"));
        book.apply(topic("a", "road", "water"));
        book.apply(thread("d", 1));
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "water"))).containsExactly("a", "b", "c");
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "road"))).containsExactly("a", "c");
        assertThat(ids(book.rulesFor(SubjectKind.TOPIC, "school"))).containsExactly("c");
    }

    @Test
    void shouldGiveAThreadTheRulesOfItsTopics() {
        book.apply(thread("a", 1));
        book.apply(RuleForms.rule(RuleForms.reactions(), "id", "b", "topics", List.of("water")));
        assertThat(ids(book.rulesForThread(List.of("water", "road")))).containsExactly("a", "b");
        assertThat(ids(book.rulesForThread(List.of("road")))).containsExactly("a");
        assertThat(ids(book.rulesFor(SubjectKind.THREAD, "t"))).containsExactly("a");
    }

    @Test
    void shouldHoldTheSameRulesInWhateverOrderTheyArrive() {
        List<Rule> records = new ArrayList<>();
        for (int revision = 1; revision <= 6; revision++) {
            records.add(thread("a", revision));
            records.add(revision == 4 ? Rule.tombstone("b", 4) : thread("b", revision));
            records.add(revision == 6 ? Rule.tombstone("c", 6) : thread("c", revision));
        }
        records.forEach(book::apply);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(records, random);
            RuleBook other = new RuleBook();
            records.forEach(other::apply);
            assertThat(other.all()).as("seed %d", seed).containsExactlyElementsOf(book.all());
            assertThat(other.rulesFor(SubjectKind.THREAD, "t"))
                    .containsExactly(thread("a", 6), thread("b", 6));
        }
    }

    @Test
    void shouldBeRebuiltFromWhatASnapshotHolds() {
        book.apply(thread("a", 1));
        book.apply(Rule.tombstone("b", 5));
        RuleBook restored = new RuleBook();
        book.all().forEach(restored::apply);
        assertThat(restored.all()).containsExactlyElementsOf(book.all());
        assertThat(restored.apply(thread("b", 4))).isEqualTo(RuleBookChange.IGNORED_OLD_REVISION);
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
