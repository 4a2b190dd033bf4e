/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.domain.count.Volumes;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A platform with 400 items an hour, of which the subject has 40, and what comes next. */
class CoverageTest {
    private static final Rule BURST = RuleForms.rule(RuleForms.burst(), "window", "1h");
    private static final long HOUR = 3_600_000;
    private static final long NOW = 8 * HOUR;

    private final Volumes volumes = new Volumes();

    CoverageTest() {
        for (int hour = 0; hour < 7; hour++) {
            volumes.add(hour * 60L, "a", 400);
        }
    }

    @Test
    void shouldHalveASubjectOfACollectorThatFetchesTwiceAsMuch() {
        volumes.add(7 * 60, "a", 800);
        assertThat(factor(Map.of("a", 80L))).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void shouldLeaveABurstOfOneSubjectAsItIs() {
        volumes.add(7 * 60, "a", 1_360);
        assertThat(factor(Map.of("a", 1_000L))).isEqualTo(1);
    }

    @Test
    void shouldNotRaiseASubjectWhoseOthersFellSilent() {
        volumes.add(7 * 60, "a", 100);
        assertThat(factor(Map.of("a", 40L))).isEqualTo(1);
    }

    @Test
    void shouldWeighPlatformsByTheItemsTheyCarry() {
        volumes.add(7 * 60, "a", 800);
        volumes.add(7 * 60, "new", 500);
        // Nothing is known of the past of the second platform.
        assertThat(factor(Map.of("a", 60L, "new", 20L)))
                .isEqualTo((60 * 370 / 740.0 + 20) / 80, within(1e-9));
    }

    @Test
    void shouldTakePlatformsTogetherThatAreTooSmallToTellAlone() {
        for (int hour = 0; hour < 7; hour++) {
            volumes.add(hour * 60L, "b", 12);
            volumes.add(hour * 60L, "c", 12);
        }
        volumes.add(7 * 60, "b", 28);
        volumes.add(7 * 60, "c", 26);
        // Without the subject's own: 20 of 24 a past hour, and 34 of 54 now.
        assertThat(Coverage.factor(volumes, BURST, NOW, Map.of("b", 10L, "c", 10L), 4))
                .isEqualTo(20 / 34.0, within(1e-9));
        assertThat(Coverage.factor(volumes, BURST, NOW, Map.of("b", 10L), 4)).isEqualTo(1);
    }

    @Test
    void shouldKeepAFifthWhenEverythingGrowsTenfold() {
        volumes.add(7 * 60, "a", 40_000);
        assertThat(factor(Map.of("a", 400L))).isEqualTo(Coverage.LEAST);
    }

    @Test
    void shouldLeaveOutWeeksWhoseVolumesAreNotKnown() {
        Rule week =
                RuleForms.rule(
                        RuleForms.burst(),
                        "window",
                        "1h",
                        "baseline",
                        Map.of("same_hour_of_week", true));
        Volumes young = new Volumes();
        for (int hour = 0; hour < 15 * 24; hour++) {
            young.add(hour * 60L, "a", 400);
        }
        long now = 15 * 24 * HOUR;
        assertThat(Coverage.factor(young, week, now, Map.of("a", 40L), 40)).isEqualTo(1);
        assertThat(Coverage.factor(young, week, now - 8 * 24 * HOUR, Map.of("a", 40L), 40))
                .as("no past at all")
                .isEqualTo(1);
    }

    private double factor(Map<String, Long> platforms) {
        return Coverage.factor(volumes, BURST, NOW, platforms, 40);
    }
}
