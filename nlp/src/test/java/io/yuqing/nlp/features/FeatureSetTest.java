/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.nlp.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables are handed on from one set to the next: none may see what another one holds. */
class FeatureSetTest {
    private static final int LONG_TEXT = 5_000;

    @Test
    void shouldKeepEachFeatureOnceInTheOrderOfTheirFirstAppearance() {
        FeatureSet features = new FeatureSet(4, 0);
        for (int bucket : new int[] {7, 0, 7, 9}) {
            features.add(bucket);
        }

        assertThat(buckets(features.seal())).containsExactly(7, 0, 9);
    }

    @Test
    void shouldKnowNothingOfTheSetBefore() {
        filled(1, 2, 3).seal();

        assertThat(buckets(filled(2, 3, 4).seal())).containsExactly(2, 3, 4);
    }

    @Test
    void shouldNotShareATableWithASetThatIsBeingFilled() {
        FeatureSet one = filled(1, 2);
        FeatureSet other = filled(2, 3);
        one.add(3);
        other.add(1);

        assertThat(buckets(other.seal())).containsExactly(2, 3, 1);
        assertThat(buckets(one.seal())).containsExactly(1, 2, 3);
    }

    @Test
    void shouldTakeALongText() {
        FeatureSet features = new FeatureSet(LONG_TEXT, 0);
        IntStream.range(0, LONG_TEXT).forEach(features::add);

        assertThat(features.seal().size()).isEqualTo(LONG_TEXT);
    }

    private static FeatureSet filled(int... buckets) {
        FeatureSet features = new FeatureSet(4, 0);
        IntStream.of(buckets).forEach(features::add);
        return features;
    }

    private static List<Integer> buckets(FeatureSet features) {
        return IntStream.range(0, features.size()).mapToObj(features::get).toList();
    }
}
