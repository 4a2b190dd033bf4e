/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    @Test
    void shouldGiveTheNearestRankWhateverTheOrder() {
        double[] values = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

        Percentiles sample = Percentiles.of(values);

        assertThat(sample.at(0.5)).isEqualTo(50);
        assertThat(sample.at(0.99)).isEqualTo(99);
        assertThat(sample.at(1)).isEqualTo(100);
    }

    @Test
    void shouldGiveAValueThatWasSeenAlsoForAFewValues() {
        assertThat(Percentiles.of(7, 3).at(0.5)).isEqualTo(3);
        assertThat(Percentiles.of(7, 3).at(0.51)).isEqualTo(7);
        assertThat(Percentiles.of(7).at(0.99)).isEqualTo(7);
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
