/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Level;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskTest {
    private static final Breadth CALM =
            new Breadth(2, Map.of(), Map.of("a", 4L), Map.of("publicity", 4L), Map.of());
    private static final Breadth GRAVE =
            new Breadth(
                    500,
                    Map.of("portal", 20L),
                    Map.of("a", 1L, "b", 1L, "c", 1L, "d", 1L),
                    Map.of("emergency", 2_000L),
                    Map.of());

    @Test
    void shouldBeBlueForAFewFriendlyWordsAndRedForAMuchCarriedEmergency() {
        Risk calm = risk(new Counts(1, 1, 2, 0, 0, 0), CALM, Double.NaN);
        assertThat(calm.grade()).isEqualTo(Level.BLUE);
        Risk grave = risk(new Counts(0, 1_000, 1_000, 1_000, 20, 0), GRAVE, 5);
        assertThat(grave.score()).isEqualTo(100);
        assertThat(grave.grade()).isEqualTo(Level.RED);
    }

    @Test
    void shouldRiseWithEachFactorAlone() {
        Counts counts = new Counts(1, 10, 20, 5, 0, 0);
        double base = risk(counts, CALM, 1).score();
        assertThat(risk(new Counts(1, 10, 20, 15, 0, 0), CALM, 1).score())
                .as("negative")
                .isGreaterThan(base);
        assertThat(risk(new Counts(1, 100, 20, 5, 0, 0), CALM, 1).score())
                .as("reach, though a smaller share is negative")
                .isGreaterThan(0);
        assertThat(risk(new Counts(1, 10, 20, 5, 9, 0), CALM, 1).score())
                .as("media")
                .isGreaterThan(base);
        assertThat(risk(counts, CALM, 4).score()).as("growth").isGreaterThan(base);
        assertThat(risk(counts, GRAVE, 1).score()).as("category").isGreaterThan(base);
    }

    @Test
    void shouldWeighFactorsAsItIsTold() {
        Counts counts = new Counts(0, 0, 10, 0, 20, 0);
        Observation seen = new Observation(0, counts, Counts.NONE, List.of(), () -> CALM);
        Risk onlyMedia = Risk.of(seen, Double.NaN, new RiskWeights(0, 0, 5, 0));
        assertThat(onlyMedia.score()).isEqualTo(100);
        assertThatThrownBy(() -> new RiskWeights(0, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLeaveOutWhatIsNotKnownInsteadOfTakingItForLittle() {
        Risk risk = risk(new Counts(0, 1_000, 1_000, 1_000, 20, 0), Breadth.UNKNOWN, Double.NaN);
        assertThat(risk.score()).isEqualTo(100);
        assertThat(risk.weights().consequence()).isZero();
        Risk onlyConsequence =
                Risk.of(
                        new Observation(
                                0, Counts.NONE, Counts.NONE, List.of(), () -> Breadth.UNKNOWN),
                        Double.NaN,
                        new RiskWeights(0, 0, 0, 5));
        assertThat(onlyConsequence.score()).isZero();
    }

    @Test
    void shouldCountHeatByTheWeightsItDocuments() {
        assertThat(Heat.of(new Counts(2, 3, 4, 0, 0, 50))).isEqualTo(10 * 5 + 5 * 4 + 0.1 * 50);
    }

    private static Risk risk(Counts counts, Breadth breadth, double growth) {
        Observation seen = new Observation(0, counts, Counts.NONE, List.of(), () -> breadth);
        return Risk.of(seen, growth, RiskWeights.DEFAULT);
    }
}
