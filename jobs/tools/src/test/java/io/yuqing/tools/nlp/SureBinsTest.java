/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SureBinsTest {
    private final SureBins bins = new SureBins();

    @Test
    void shouldTellHowFarAnswersAreFromHowSureTheyAre() {
        for (int i = 0; i < 100; i++) {
            bins.add(0.9, i < 60);
        }
        assertThat(bins.error()).isCloseTo(0.3, within(1e-9));
        assertThat(bins.errorByChance()).isBetween(0.03, 0.1);
    }

    @Test
    void shouldLetChanceMakeLessWithMoreAnswers() {
        SureBins many = new SureBins();
        for (int i = 0; i < 10_000; i++) {
            double probability = 0.3 + i % 70 / 100.0;
            many.add(probability, true);
            if (i < 200) {
                bins.add(probability, true);
            }
        }
        assertThat(bins.errorByChance()).isBetween(0.06, 0.15);
        assertThat(many.errorByChance()).isLessThan(bins.errorByChance() / 5);
    }

    @Test
    void shouldLeaveNothingToChanceWhereAllIsCertain() {
        bins.add(1, true);
        bins.add(0, false);
        assertThat(bins.error()).isZero();
        assertThat(bins.errorByChance()).isZero();
    }

    @Test
    void shouldSayTheSameOfTheSameAnswers() {
        SureBins again = new SureBins();
        for (int i = 0; i < 50; i++) {
            bins.add(i / 50.0, i % 2 == 0);
            again.add(i / 50.0, i % 3 == 0);
        }
        assertThat(bins.errorByChance()).isEqualTo(again.errorByChance());
    }

    @Test
    void shouldSayNothingWithoutAnswers() {
        assertThat(bins.error()).isNaN();
        assertThat(bins.errorByChance()).isNaN();
    }
}
