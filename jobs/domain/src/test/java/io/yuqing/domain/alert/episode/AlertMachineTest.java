/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.judge.TransitionReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuqing.domain.alert.judge.Condition;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Levels;
import io.yuqing.domain.rule.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Comments in a window, one value a minute; blue 50, yellow 100, orange 500, red 1000, −10 %. */
class AlertMachineTest {
    private static final Criteria FOUR_LEVELS =
            Criteria.of(
                    Measure.COMMENTS,
                    Levels.of(
                            Map.of(
                                    Level.BLUE, 50.0,
                                    Level.YELLOW, 100.0,
                                    Level.ORANGE, 500.0,
                                    Level.RED, 1000.0)));

    static Stream<Arguments> seriesAndWhatBecomesOfThem() {
        return Stream.of(
                series("below the lowest level", 0, 0, values(49), BELOW_THRESHOLD),
                series("reaching it", 0, 0, values(50), FIRED_AT_ONCE),
                series(
                        "within the hysteresis",
                        0,
                        0,
                        values(50, 45, 44),
                        FIRED_AT_ONCE,
                        STILL_FIRING,
                        RESOLVED),
                series(
                        "kept for two minutes",
                        0,
                        2,
                        values(50, 50, 0, 0, 0),
                        FIRED_AT_ONCE,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "oscillating at the threshold",
                        0,
                        2,
                        values(50, 40, 50, 40, 40, 50, 40, 40, 40),
                        FIRED_AT_ONCE,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "twice",
                        0,
                        0,
                        values(50, 0, 50, 0),
                        FIRED_AT_ONCE,
                        RESOLVED,
                        FIRED_AT_ONCE,
                        RESOLVED),
                series(
                        "held long enough",
                        2,
                        0,
                        values(50, 50, 50, 0),
                        ABOVE_PENDING,
                        STILL_PENDING,
                        FOR_ELAPSED_FIRED,
                        RESOLVED),
                series(
                        "not held long enough",
                        2,
                        0,
                        values(50, 50, 49, 50, 50, 50),
                        ABOVE_PENDING,
                        STILL_PENDING,
                        PENDING_CANCELLED,
                        ABOVE_PENDING,
                        STILL_PENDING,
                        FOR_ELAPSED_FIRED),
                series(
                        "up level by level",
                        0,
                        1,
                        values(50, 100, 499, 500, 1000),
                        FIRED_AT_ONCE,
                        LEVEL_RAISED,
                        STILL_FIRING,
                        LEVEL_RAISED,
                        LEVEL_RAISED),
                series("at once to the top", 0, 1, values(1200), FIRED_AT_ONCE),
                series(
                        "down level by level",
                        0,
                        1,
                        values(1000, 899, 899, 449, 449, 89, 89, 44, 44),
                        FIRED_AT_ONCE,
                        KEPT_FIRING,
                        LEVEL_LOWERED,
                        KEPT_FIRING,
                        LEVEL_LOWERED,
                        KEPT_FIRING,
                        LEVEL_LOWERED,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "down to the highest level held meanwhile",
                        0,
                        2,
                        values(1000, 100, 600, 100, 100, 100, 100),
                        FIRED_AT_ONCE,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        LEVEL_LOWERED,
                        KEPT_FIRING,
                        LEVEL_LOWERED,
                        STILL_FIRING),
                series(
                        "from the top to nothing",
                        0,
                        1,
                        values(1000, 0, 0),
                        FIRED_AT_ONCE,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "oscillating at a higher level",
                        0,
                        3,
                        values(490, 500, 440, 510, 440, 500, 440, 455, 449, 449, 449, 449),
                        FIRED_AT_ONCE,
                        LEVEL_RAISED,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        LEVEL_LOWERED));
    }

    private static Arguments series(
            String name, int forMinutes, int keep, List<Long> values, TransitionReason... reasons) {
        return arguments(name, forMinutes, keep, values, List.of(reasons));
    }

    private static List<Long> values(long... values) {
        return Arrays.stream(values).boxed().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seriesAndWhatBecomesOfThem")
    void shouldFollowTheSeries(
            String name,
            int forMinutes,
            int keep,
            List<Long> values,
            List<TransitionReason> reasons) {
        assertThat(reasonsOf(machine(forMinutes, keep), values)).containsExactlyElementsOf(reasons);
    }

    @Test
    void shouldTellOneEpisodeWithItsLevelsAndTimes() {
        AlertMachine machine = machine(1, 1);
        reasonsOf(machine, values(60, 120, 600, 60, 60, 0, 0));
        assertThat(machine.episodes())
                .containsExactly(
                        new Episode(
                                Phase.RESOLVED,
                                Level.BLUE,
                                Level.ORANGE,
                                at(0),
                                at(1),
                                at(2),
                                at(2),
                                at(6)));
    }

    @Test
    void shouldCountAPendingThatIsCancelledAsNoEpisode() {
        AlertMachine machine = machine(2, 0);
        reasonsOf(machine, values(60, 0));
        assertThat(machine.episodes()).isEmpty();
        reasonsOf(machine, values(60));
        assertThat(machine.episodes()).extracting(Episode::phase).containsExactly(Phase.PENDING);
    }

    @Test
    void shouldNeitherEndNorCancelByAWindowThatStillFills() {
        AlertMachine firing = machine(0, 0);
        firing.step(at(0), Level.BLUE, Level.BLUE);
        assertThat(firing.stepFilling(at(1), null)).isEqualTo(WINDOW_STILL_FILLING);
        assertThat(firing.stepFilling(at(2), Level.BLUE)).isEqualTo(STILL_FIRING);
        assertThat(firing.stepFilling(at(3), Level.RED)).isEqualTo(LEVEL_RAISED);
        assertThat(firing.stepFilling(at(4), Level.BLUE)).isEqualTo(STILL_FIRING);
        AlertMachine pending = machine(1, 0);
        pending.stepFilling(at(0), Level.BLUE);
        assertThat(pending.stepFilling(at(1), null)).isEqualTo(WINDOW_STILL_FILLING);
        assertThat(pending.phase()).isEqualTo(Phase.PENDING);
    }

    private static AlertMachine machine(int forMinutes, int keepMinutes) {
        return new AlertMachine(forMinutes * 60_000L, keepMinutes * 60_000L);
    }

    private static long at(int minute) {
        return WatchedSubject.minute(minute);
    }

    private static List<TransitionReason> reasonsOf(AlertMachine machine, List<Long> values) {
        List<TransitionReason> reasons = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Observation seen = Observation.of(at(i), new Counts(0, 0, values.get(i), 0));
            Verdict verdict = new Condition(FOUR_LEVELS, seen, null).verdict();
            reasons.add(machine.step(at(i), verdict.reached(), verdict.held()));
        }
        return reasons;
    }
}
