/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Measure;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Counts COUNTS = new Counts(3, 20, 37, 24);

    @ParameterizedTest
    @CsvSource({
        "ORIGINALS, 3, 4",
        "REPOSTS, 20, 21",
        "SPREAD, 20, 21",
        "COMMENTS, 37, 38",
        "TOTAL, 57, 58",
        "NEGATIVE_SHARE, 0.4, 0.41",
        "GROWTH, 6, 6.1"
    })
    void shouldHoldFromTheThresholdOn(Measure measure, double reached, double missed) {
        Counts before = new Counts(1, 4, 5, 0);
        Verdict yes = new Condition(measure, reached, 0, COUNTS, before, List.of(), null).verdict();
        assertThat(yes.holds()).isTrue();
        assertThat(yes.value()).isEqualTo(reached);
        assertThat(yes.whyNot()).isNull();
        Verdict no = new Condition(measure, missed, 0, COUNTS, before, List.of(), null).verdict();
        assertThat(no.holds()).isFalse();
        assertThat(no.whyNot()).isEqualTo(TransitionReason.BELOW_THRESHOLD);
    }

    @ParameterizedTest
    @CsvSource({"NEGATIVE_SHARE, 0.1", "GROWTH, 2", "TOTAL, 1", "BURST, 0"})
    void shouldNotJudgeBelowTheLeastCount(Measure measure, double threshold) {
        List<Long> quiet = Collections.nCopies(7, 1L);
        Condition few = new Condition(measure, threshold, 61, COUNTS, Counts.NONE, quiet, null);
        assertThat(few.verdict().whyNot()).isEqualTo(TransitionReason.MIN_COUNT_NOT_MET);
        Condition enough = new Condition(measure, threshold, 60, COUNTS, Counts.NONE, quiet, null);
        assertThat(enough.verdict().holds()).isTrue();
    }

    @Test
    void shouldTakeGrowthFromNothingAsGrowthFromOneItem() {
        Verdict verdict =
                new Condition(Measure.GROWTH, 60, 1, COUNTS, Counts.NONE, List.of(), null)
                        .verdict();
        assertThat(verdict.value()).isEqualTo(60);
        assertThat(verdict.baseline()).isZero();
        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void shouldHaveNoNegativeShareWithoutItems() {
        Verdict verdict =
                new Condition(
                                Measure.NEGATIVE_SHARE,
                                0.1,
                                0,
                                Counts.NONE,
                                Counts.NONE,
                                List.of(),
                                null)
                        .verdict();
        assertThat(verdict.value()).isZero();
        assertThat(verdict.holds()).isFalse();
    }

    @Test
    void shouldNotCallASeriesWithoutVariationABurst() {
        List<Long> steady = Collections.nCopies(7, 60L);
        Verdict verdict =
                new Condition(Measure.BURST, 0, 1, COUNTS, Counts.NONE, steady, null).verdict();
        assertThat(verdict.threshold()).isEqualTo(60);
        assertThat(verdict.holds()).isFalse();
    }
}
