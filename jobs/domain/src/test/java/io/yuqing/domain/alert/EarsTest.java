/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published series of daily counts; day 1 is its first value. */
class EarsTest {
    private static final List<Long> SERIES =
            List.of(150L, 130L, 122L, 160L, 155L, 128L, 144L, 125L, 300L, 319L, 289L, 277L, 500L);

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
        List<Transition> days = days(7, SERIES);
        assertThat(days.get(8).reason()).isEqualTo(TransitionReason.FIRED_AT_ONCE);
        assertThat(days.get(8).instance().threshold).isEqualTo(177.64, within(0.005));
        assertThat(days.get(8).instance().baseline).isEqualTo(137.714, within(0.0005));
        assertThat(days.subList(9, 13))
                .extracting(Transition::reason)
                .containsOnly(TransitionReason.STILL_FIRING);
        assertThat(days.get(12).instance().frozenUpper).isEqualTo(177.64, within(0.005));
        assertThat(days.get(12).instance().peak).isEqualTo(500);
    }

    @Test
    void shouldBePlainEarsWithAFreezeOfZeroWindows() {
        assertThat(days(0, SERIES).subList(8, 13))
                .extracting(Transition::reason)
                .containsExactly(
                        TransitionReason.FIRED_AT_ONCE,
                        TransitionReason.RESOLVED,
                        TransitionReason.BELOW_THRESHOLD,
                        TransitionReason.BELOW_THRESHOLD,
                        TransitionReason.FIRED_AT_ONCE);
    }

    @Test
    void shouldTakeALastingRiseForTheNewUsualWhenTheFreezeIsOver() {
        List<Long> series = new ArrayList<>(SERIES.subList(0, 8));
        for (int day = 9; day <= 20; day++) {
            series.add(300L + day % 2);
        }
        List<Transition> days = days(7, series);
        assertThat(days.subList(9, 15))
                .extracting(Transition::reason)
                .containsOnly(TransitionReason.STILL_FIRING);
        assertThat(days.get(15).reason()).isEqualTo(TransitionReason.RESOLVED);
        assertThat(days.subList(16, 20))
                .extracting(Transition::reason)
                .containsOnly(TransitionReason.BELOW_THRESHOLD);
    }

    @Test
    void shouldNotJudgeBeforeSevenPastWindowsAreThere() {
        assertThat(days(7, SERIES).subList(0, 7))
                .extracting(Transition::reason)
                .containsOnly(TransitionReason.BASELINE_TOO_SHORT);
        assertThatThrownBy(() -> Ears.baseline(List.of(1L, 2L)))
                .hasMessage("EARS compares with 7 past windows, got 2.");
    }

    /** Evaluates each day at its end. */
    private static List<Transition> days(int freezeCap, List<Long> series) {
        Rule rule =
                RuleForms.rule(
                        RuleForms.burst(),
                        "keep_firing_for",
                        "PT0S",
                        "baseline",
                        Map.of("freeze_cap", freezeCap));
        List<Transition> days = new ArrayList<>();
        AlertInstance alert = null;
        for (int i = 0; i < series.size(); i++) {
            long end = (20_000L + i) * DAY;
            Observation totals =
                    new Observation(
                            "water",
                            end,
                            new Counts(0, 0, series.get(i), 0),
                            Counts.NONE,
                            series.subList(Math.max(0, i - 7), i));
            Transition transition = RuleEvaluator.evaluate(rule, totals, alert, end);
            alert = transition.toStore();
            days.add(transition);
        }
        return days;
    }
}
