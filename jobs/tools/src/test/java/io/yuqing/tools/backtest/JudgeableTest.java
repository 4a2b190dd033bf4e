/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.tools.backtest.history.Lack;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JudgeableTest {
    private static final Set<Lack> OF_THE_TABLE = EnumSet.allOf(Lack.class);

    @Test
    void shouldJudgeEveryRuleOnHistoryThatLacksNothing() {
        Rule rule = Drafts.rule("a", "measure", "voices", "levels", Map.of("orange", 10));

        assertThat(Judgeable.of(rule, Set.of())).matches(Judgeable::wholly);
        assertThat(Judgeable.of(rule, Set.of()).rule()).isSameAs(rule);
    }

    @Test
    void shouldJudgeCountsWithoutVoicesWholly() {
        assertThat(Judgeable.of(Drafts.rule("a"), OF_THE_TABLE)).matches(Judgeable::wholly);
    }

    @Test
    void shouldRefuseAMeasureThatTheTableDoesNotHold() {
        for (String measure : new String[] {"voices", "engagement", "heat"}) {
            Judgeable judgeable = Judgeable.of(Drafts.rule("a", "measure", measure), OF_THE_TABLE);

            assertThat(judgeable.rule()).as(measure).isNull();
            assertThat(judgeable.leftOut()).containsExactly(Level.BLUE);
            assertThat(judgeable.why()).isNotEmpty();
        }
    }

    @Test
    void shouldLeaveOutOnlyTheLevelsThatAskForVoices() {
        Rule rule =
                Drafts.rule(
                        "a",
                        "levels",
                        Map.of("blue", 10, "yellow", 20, "orange", 30, "red", 40),
                        "min_voices",
                        Map.of("yellow", 3, "orange", 5, "red", 5));

        Judgeable judgeable = Judgeable.of(rule, OF_THE_TABLE);

        assertThat(judgeable.leftOut()).containsExactly(Level.YELLOW, Level.ORANGE, Level.RED);
        assertThat(judgeable.rule().criteria().levels().asMap()).containsOnlyKeys(Level.BLUE);
        assertThat(judgeable.rule().criteria().minVoices().getOrDefault(Level.BLUE, 0L)).isZero();
        assertThat(judgeable.wholly()).isFalse();
    }

    @Test
    void shouldKnowThatTheHighestLevelsAskForVoicesUnlessTheRuleSaysOtherwise() {
        Map<String, Object> levels = Map.of("blue", 10, "orange", 30);

        assertThat(Judgeable.of(Drafts.rule("a", "levels", levels), OF_THE_TABLE).leftOut())
                .containsExactly(Level.ORANGE);
        assertThat(Judgeable.of(Drafts.rule("a", "levels", levels, "min_voices", 0), OF_THE_TABLE))
                .matches(Judgeable::wholly);
    }

    @Test
    void shouldRefuseARuleAllOfWhoseLevelsAskForVoices() {
        Rule rule = Drafts.rule("a", "levels", Map.of("orange", 30, "red", 40));

        assertThat(Judgeable.of(rule, OF_THE_TABLE).rule()).isNull();
    }

    @Test
    void shouldJudgeARuleOverTheWholeLifeWhichNeverAsksForVoices() {
        Rule rule =
                Drafts.rule(
                        "a", "subject", "thread", "window", "life", "levels", Map.of("yellow", 40));

        assertThat(Judgeable.of(rule, OF_THE_TABLE)).matches(Judgeable::wholly);
    }
}
