/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.acceptance.alerts.StreamTruth.Burst;
import io.yuqing.acceptance.alerts.StreamTruth.Calm;
import io.yuqing.local.demo.Scenario;
import io.yuqing.local.process.Layout;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Span;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleScoreTest {
    private static final Instant START = Instant.parse("2025-03-03T00:00:00Z");
    private static final Burst DUE = burst("water", 60, 120, 240, "yellow");
    private static final Burst FAINT = burst("roads", 60, 120, 240, null);
    private static final Set<String> BOTH = Set.of("topic-hour", "topic-burst");

    private final TriedRules rules;

    RuleScoreTest() throws IOException {
        rules = TriedRules.of(Layout.find().deployFile("rules.yaml"));
    }

    @Test
    void shouldMeasureTheDelayToTheEndOfTheMinuteInWhichTheFirstAlertFired() {
        TrialOutcome outcome =
                outcome(
                        List.of(
                                alert("topic-hour", "water", "blue", 100, 130),
                                alert("topic-burst", "water", "orange", 89, 130)));

        BurstFinding finding = BurstFinding.of(outcome, DUE, BOTH, rules);

        assertThat(finding.rule()).isEqualTo("topic-burst");
        assertThat(finding.delay()).isEqualTo(Duration.ofMinutes(30));
        assertThat(finding.lead()).isEqualTo(Duration.ofMinutes(30));
        assertThat(finding.level().code()).isEqualTo("orange");
        assertThat(finding.isHighEnough()).isTrue();
    }

    @Test
    void shouldCallAHourlyRuleLateByItsStep() {
        TrialOutcome outcome =
                outcome(List.of(alert(TriedRules.SAME_HOUR, "water", "yellow", 60, 130)));

        assertThat(BurstFinding.of(outcome, DUE, Set.of(TriedRules.SAME_HOUR), rules).delay())
                .isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    void shouldFindABurstThatBeginsWhileAnAlertOnAnEarlierOneStands() {
        Burst later = burst("water", 200, 220, 300, "yellow");
        StreamTruth truth = new StreamTruth(List.of(DUE, later), List.of());
        List<FiredEpisode> right = List.of(alert("topic-hour", "water", "yellow", 100, 210));
        List<FiredEpisode> wrong = List.of(alert("topic-hour", "water", "yellow", 50, 210));

        BurstFinding told =
                BurstFinding.of(
                        new TrialOutcome(Scenario.COUNTY, 1, right, truth), later, BOTH, rules);
        assertThat(told.isFound()).isTrue();
        assertThat(told.delay()).isNull();
        assertThat(told.isHighEnough()).isTrue();
        assertThat(
                        BurstFinding.of(
                                        new TrialOutcome(Scenario.COUNTY, 1, wrong, truth),
                                        later,
                                        BOTH,
                                        rules)
                                .isFound())
                .isFalse();
    }

    @Test
    void shouldAskOnlyForDueBurstsAndCallAlertsOnOthersRight() {
        TrialOutcome outcome =
                outcome(
                        List.of(
                                alert("topic-hour", "roads", "blue", 100, 130),
                                alert("topic-hour", "park", "blue", 100, 130),
                                alert("topic-hour", "water", "blue", 300, 330)));

        RuleScore score = RuleScore.of("", BOTH, List.of(outcome), rules);

        assertThat(score.due()).isEqualTo(1);
        assertThat(score.found()).isZero();
        assertThat(score.recall()).isZero();
        assertThat(score.fired()).isEqualTo(3);
        assertThat(score.precision()).isEqualTo(1 / 3.0);
        assertThat(score.falseADay()).isEqualTo(2 / 3.0);
        assertThat(score.medianDelay()).isNull();
        assertThat(BurstFinding.of(outcome, DUE, BOTH, rules).isHighEnough()).isFalse();
    }

    @Test
    void shouldSayThatACalmTimeIsDisturbedByAnAlertFromBeforeItThatNoBurstHadRaised() {
        Calm calm = new Calm("topic", "park", span(100, 200), "coverage");
        TrialOutcome outcome =
                outcome(
                        List.of(
                                alert("topic-burst", "park", "yellow", 20, 100),
                                alert("topic-burst", "park", "yellow", 20, 99),
                                alert("topic-burst", "park", "yellow", 201, 220),
                                alert("topic-burst", "water", "yellow", 120, 130)));

        assertThat(outcome.disturbing(calm)).hasSize(1);
        Calm water = new Calm("topic", "water", span(100, 200), "coverage");
        assertThat(outcome.disturbing(water)).isEmpty();
    }

    private static TrialOutcome outcome(List<FiredEpisode> fired) {
        return new TrialOutcome(
                Scenario.COUNTY, 1, fired, new StreamTruth(List.of(DUE, FAINT), List.of()));
    }

    private static Burst burst(String topic, int from, int peak, int to, String floor) {
        return new Burst(topic, span(from, to), minute(peak), "one_thread", floor);
    }

    private static FiredEpisode alert(String rule, String topic, String level, int from, int to) {
        return new FiredEpisode(rule, "topic", topic, level, minute(from), minute(to), null);
    }

    private static Span span(int from, int to) {
        return new Span(minute(from), minute(to));
    }

    private static Instant minute(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }
}
