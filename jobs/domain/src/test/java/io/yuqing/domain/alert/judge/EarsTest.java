/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.domain.alert.episode.AlertInstance;
import io.yuqing.domain.alert.episode.AlertMachine;
import io.yuqing.domain.alert.episode.Judge;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published series of daily counts; day 1 is its first value. */
class EarsTest {
    private static final List<Double> SERIES =
            List.of(
                    150.0, 130.0, 122.0, 160.0, 155.0, 128.0, 144.0, 125.0, 300.0, 319.0, 289.0,
                    277.0, 500.0);

    private static final long DAY = 86_400_000;

    @Test
    void shouldComputeTheUpperLimitOfDayNine() {
        Ears.Baseline baseline = Ears.baseline(SERIES.subList(1, 8));
        assertThat(baseline.upper()).isEqualTo(177.64, within(0.005));
        assertThat(baseline.mean()).isEqualTo(137.714, within(0.0005));
    }

    @Test
    void shouldMissDaysTenToTwelveWithoutAFrozenBaseline() {
        List<Integer> unusual = new ArrayList<>();
        for (int day = 8; day <= 13; day++) {
            if (SERIES.get(day - 1) > Ears.baseline(SERIES.subList(day - 8, day - 1)).upper()) {
                unusual.add(day);
            }
        }
        assertThat(unusual).containsExactly(9, 13);
    }

    @Test
    void shouldFireOnDaysNineToThirteenWithAFrozenBaseline() {
        assertThat(days(7, SERIES).subList(8, 13))
                .containsExactly(
                        TransitionReason.FIRED_AT_ONCE,
                        TransitionReason.STILL_FIRING,
                        TransitionReason.STILL_FIRING,
                        TransitionReason.STILL_FIRING,
                        TransitionReason.STILL_FIRING);
    }

    @Test
    void shouldBePlainEarsWithAFreezeOfZeroWindows() {
        assertThat(days(0, SERIES).subList(8, 13))
                .containsExactly(
                        TransitionReason.FIRED_AT_ONCE,
                        TransitionReason.RESOLVED,
                        TransitionReason.BELOW_THRESHOLD,
                        TransitionReason.BELOW_THRESHOLD,
                        TransitionReason.FIRED_AT_ONCE);
    }

    @Test
    void shouldTakeALastingRiseForTheNewUsualWhenTheFreezeIsOver() {
        List<Double> series = new ArrayList<>(SERIES.subList(0, 8));
        for (int day = 9; day <= 20; day++) {
            series.add(300.0 + day % 2);
        }
        List<TransitionReason> days = days(7, series);
        assertThat(days.subList(9, 15)).containsOnly(TransitionReason.STILL_FIRING);
        assertThat(days.get(15)).isEqualTo(TransitionReason.RESOLVED);
        assertThat(days.subList(16, 20)).containsOnly(TransitionReason.BELOW_THRESHOLD);
    }

    @Test
    void shouldNotJudgeBeforeSevenPastWindowsAreThere() {
        assertThat(days(7, SERIES).subList(0, 7)).containsOnly(TransitionReason.BELOW_THRESHOLD);
        assertThatThrownBy(() -> Ears.baseline(List.of(1.0, 2.0)))
                .hasMessage("EARS compares with 7 past windows, got 2.");
    }

    @Test
    void shouldRaiseTheLevelWithTheDistanceFromWhatIsUsual() {
        Rule rule =
                RuleForms.rule(
                        RuleForms.burst(),
                        "level",
                        null,
                        "levels",
                        Map.of("blue", 1, "yellow", 2, "orange", 4, "red", 8),
                        "min_voices",
                        0);
        // Usual 137.7, upper limit 177.6: one step is 39.9.
        assertThat(levelOf(rule, 177)).isNull();
        assertThat(levelOf(rule, 178)).isEqualTo("blue");
        assertThat(levelOf(rule, 218)).isEqualTo("yellow");
        assertThat(levelOf(rule, 300)).isEqualTo("orange");
        assertThat(levelOf(rule, 500)).isEqualTo("red");
    }

    private static String levelOf(Rule rule, long value) {
        Observation seen =
                new Observation(
                        DAY,
                        new Counts(0, 0, value, 0),
                        Counts.NONE,
                        SERIES.subList(1, 8),
                        () -> Breadth.NONE);
        Verdict verdict = new Condition(rule.criteria(), seen, null).verdict();
        return verdict.reached() == null ? null : verdict.reached().code();
    }

    /** Each day at its end, by the machine and the judge that the job runs. */
    private static List<TransitionReason> days(int freezeCap, List<Double> series) {
        Rule rule =
                RuleForms.rule(
                        RuleForms.burst(),
                        "hysteresis",
                        0,
                        "baseline",
                        Map.of("freeze_cap", freezeCap));
        AlertMachine machine = new AlertMachine(0, 0);
        Judge judge = new Judge(rule, new DailySeries(series));
        List<TransitionReason> reasons = new ArrayList<>();
        for (int day = 0; day < series.size(); day++) {
            long start = machine.live() ? machine.start() : AlertInstance.NEVER;
            Verdict verdict = judge.at((1 + day) * DAY, start).verdict();
            reasons.add(machine.step((1 + day) * DAY, verdict.reached(), verdict.held()));
        }
        return reasons;
    }
}
