/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    private static final Percentage TO_FOUR_DIGITS = withinPercentage(0.01);

    @Test
    void shouldGiveTheNearestRankWhateverTheOrder() {
        double[] values = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

        Percentiles sample = Percentiles.of(values);

        assertThat(sample.at(0.5)).isCloseTo(50, TO_FOUR_DIGITS);
        assertThat(sample.at(0.99)).isCloseTo(99, TO_FOUR_DIGITS);
        assertThat(sample.at(1)).isCloseTo(100, TO_FOUR_DIGITS);
    }

    @Test
    void shouldNotInterpolateBetweenAFewValues() {
        assertThat(Percentiles.of(7, 3).at(0.5)).isCloseTo(3, TO_FOUR_DIGITS);
        assertThat(Percentiles.of(7, 3).at(0.51)).isCloseTo(7, TO_FOUR_DIGITS);
        assertThat(Percentiles.of(7).at(0.99)).isCloseTo(7, TO_FOUR_DIGITS);
    }

    @Test
    void shouldNotKnowThePercentileOfNothing() {
        assertThat(Percentiles.of().at(0.5)).isNaN();
    }

    @Test
    void shouldRefuseAShareThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percentiles.of(1).at(99));
    }

    @Test
    void shouldLeaveTheGivenValuesInTheirOrder() {
        double[] values = {3, 1, 2};

        Percentiles.of(values).at(0.5);

        assertThat(values).containsExactly(3, 1, 2);
    }
}
