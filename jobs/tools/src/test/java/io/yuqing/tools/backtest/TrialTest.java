/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.yuqing.domain.rule.Rule;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Span DAY = new Span(START, START.plus(Duration.ofDays(1)));

    private final Rule stays = Drafts.rule("stays");
    private final Rule before = Drafts.rule("changes");
    private final Rule after =
            Drafts.rule("changes", "revision", 2, "levels", Map.of("blue", 5), "min_count", 3);
    private final Rule gone = Drafts.rule("gone");
    private final Rule added = Drafts.rule("in-force.1");
    private final Trial trial =
            new Trial(List.of(stays, before, gone), List.of(stays, after, added), Set.of());

    @Test
    void shouldRunEachVersionOnceAndARuleThatStaysOnlyOnce() {
        assertThat(trial.toRun())
                .extracting(Rule::id)
                .containsExactlyInAnyOrder(
                        "stays", "changes", "in-force.1", "in-force.2", "in-force.3");
        assertThat(trial.toRun()).contains(after, stays, added).doesNotContain(before, gone);
    }

    @Test
    void shouldGiveAlertsBackToTheRulesTheyBelongTo() {
        List<FiredEpisode> fired =
                trial.toRun().stream().map(rule -> episode(rule.id(), "water", 0)).toList();

        assertThat(trial.ofNow(fired))
                .extracting(FiredEpisode::ruleId)
                .containsExactlyInAnyOrder("stays", "changes", "in-force.1");
        assertThat(trial.ofBefore(fired))
                .extracting(FiredEpisode::ruleId)
                .containsExactlyInAnyOrder("stays", "changes", "gone");
    }

    @Test
    void shouldNameWhatIsAddedRemovedAndChangedFieldByField() {
        assertThat(trial.changes())
                .extracting(RuleChange::id, RuleChange::kind)
                .containsExactly(
                        tuple("changes", "changed"),
                        tuple("gone", "removed"),
                        tuple("in-force.1", "added"),
                        tuple("stays", "same"));
        assertThat(trial.changes().get(0).fields())
                .extracting(RuleChange.Field::name)
                .containsExactly("levels", "min_count");
    }

    @Test
    void shouldTellAlertsOfBothVersionsFromThoseOfOne() {
        List<FiredEpisode> now =
                List.of(episode("changes", "water", 0), episode("changes", "school", 0));
        List<FiredEpisode> then =
                List.of(episode("changes", "water", 5), episode("changes", "water", 300));

        RuleResult result = RuleResult.of(trial, now, then, DAY).get(0);

        assertThat(result.both()).isEqualTo(1);
        assertThat(result.onlyNow()).isEqualTo(1);
        assertThat(result.onlyBefore()).isEqualTo(1);
        assertThat(result.now().added()).isEqualTo(1);
    }

    @Test
    void shouldListARuleThatNeverFires() {
        assertThat(RuleResult.of(trial, List.of(), List.of(), DAY))
                .filteredOn(result -> result.now() != null)
                .extracting(result -> result.now().alerts())
                .containsExactly(0, 0, 0);
    }

    private static FiredEpisode episode(String rule, String topic, int minute) {
        Instant fired = START.plus(Duration.ofMinutes(minute));
        return new FiredEpisode(
                rule, "topic", topic, "blue", fired, fired.plus(Duration.ofMinutes(30)), null);
    }
}
