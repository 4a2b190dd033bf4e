/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.rule.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuqing.domain.time.Durations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Full-width signs and words that no item has: what people type into rules, and what they are told.
 */
class RuleTypingTest {

    private static Arguments wrong(
            Map<String, Object> form, String field, Object value, String sentence) {
        String full =
                sentence.startsWith("rule ")
                        ? sentence
                        : "rule '" + form.get("id") + "': " + sentence;
        return arguments(RuleForms.with(form, field, value), full);
    }

    static Stream<Arguments> whatAChineseInputMethodTypes() {
        Map<String, Object> count = RuleForms.reactions();
        return Stream.of(
                wrong(
                        count,
                        "threshold",
                        "１０",
                        "field 'threshold' has value '１０'; write the number of items from 1 that"
                                + " fires the rule, in half-width characters."),
                wrong(
                        count,
                        "revision",
                        "２",
                        "field 'revision' has value '２'; write a whole number from 1 that grows"
                                + " with every change, in half-width characters."),
                wrong(
                        count,
                        "window",
                        "１h",
                        "field 'window' has value '１h'; write one of 5m, 1h, 24h, life, in"
                                + " half-width characters."),
                wrong(
                        count,
                        "level",
                        "ｒｅｄ",
                        "field 'level' has value 'ｒｅｄ'; write one of blue, yellow, orange, red,"
                                + " in half-width characters."),
                wrong(
                        count,
                        "level:red",
                        "",
                        "field 'level:red' has value ''; write level: with a half-width colon and"
                                + " a blank after it."),
                wrong(
                        count,
                        "level",
                        "红色",
                        "field 'level' has value '红色'; write one of blue, yellow, orange, red."),
                wrong(
                        count,
                        "for",
                        "１０m",
                        "field 'for' has value '１０m'; "
                                + Durations.REMEDY
                                + ", in half-width characters."),
                wrong(
                        count,
                        "min_count",
                        "十",
                        "field 'min_count' has value '十'; write a whole number from 0, or remove"
                                + " it."),
                wrong(
                        count,
                        "regions",
                        List.of("云汀街道，鹭渚镇"),
                        "field 'regions' has value '[云汀街道，鹭渚镇]'; write a list of names, for"
                                + " example [云汀县], each an entry of its own."));
    }

    @ParameterizedTest
    @MethodSource("whatAChineseInputMethodTypes")
    void shouldSayThatFullWidthIsTheTrouble(Map<String, Object> form, String sentence) {
        assertThat(RuleValidation.problems(RuleDraft.of(form))).contains(sentence);
    }

    static Stream<Arguments> wordsThatNoItemHas() {
        Map<String, Object> count = RuleForms.reactions();
        return Stream.of(
                wrong(
                        count,
                        "channels",
                        List.of("weibo"),
                        "field 'channels' has value '[weibo]'; use only names of this list: forum,"
                                + " portal."),
                wrong(
                        count,
                        "categories",
                        List.of("emergncy"),
                        "field 'categories' has value '[emergncy]'; use only names of this list:"
                                + " emergency."),
                wrong(
                        count,
                        "min_channels",
                        99,
                        "field 'min_channels' has value '99'; write at most 2, there are no more"
                                + " channels."),
                wrong(
                        RuleForms.with(count, "measure", "channels"),
                        "threshold",
                        3,
                        "field 'threshold' has value '3'; write at most 2, there are no more"
                                + " channels."));
    }

    @ParameterizedTest
    @MethodSource("wordsThatNoItemHas")
    void shouldRefuseWhatNoItemCanMatch(Map<String, Object> form, String sentence) {
        Vocabulary vocabulary = new Vocabulary(Set.of("portal", "forum"), Set.of("emergency"));
        assertThat(RuleValidation.problems(RuleDraft.of(form), vocabulary)).contains(sentence);
        assertThat(RuleValidation.problems(RuleDraft.of(form))).isEmpty();
    }
}
