/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Counts COUNTS = new Counts(3, 20, 37, 24, 8, 120);
    private static final Counts BEFORE = new Counts(1, 4, 5, 0, 1, 10);
    private static final Breadth BREADTH =
            new Breadth(
                    12,
                    Map.of("portal", 8L, "forum", 52L),
                    Map.of("a", 50L, "b", 9L, "c", 1L),
                    Map.of("emergency", 40L, "other", 20L),
                    Map.of("东乡", 60L));

    @ParameterizedTest
    @CsvSource({
        "items, 60, 61",
        "originals, 3, 4",
        "reposts, 20, 21",
        "spread, 20, 21",
        "comments, 37, 38",
        "total, 57, 58",
        "media, 8, 9",
        "engagement, 120, 121",
        "heat, 427, 428",
        "voices, 12, 13",
        "channels, 2, 3",
        "platforms, 3, 4",
        "negative_share, 0.4, 0.41",
        "growth, 6, 6.1"
    })
    void shouldHoldFromItsNumberOn(String measure, double reached, double missed) {
        Verdict yes = judge(criteria("measure", measure, "threshold", reached, "min_count", 1));
        assertThat(yes.reached()).isEqualTo(Level.YELLOW);
        assertThat(yes.value()).isEqualTo(reached);
        assertThat(yes.whyNot()).isNull();
        Verdict no =
                judge(
                        criteria(
                                "measure",
                                measure,
                                "threshold",
                                missed,
                                "min_count",
                                1,
                                "hysteresis",
                                0));
        assertThat(no.holds()).isFalse();
        assertThat(no.held()).isNull();
        assertThat(no.whyNot()).isEqualTo(TransitionReason.BELOW_THRESHOLD);
    }

    @Test
    void shouldHoldALevelUntilTheValueHasFallenBelowItByTheHysteresis() {
        assertThat(judge(criteria("threshold", 60)).held()).isEqualTo(Level.YELLOW);
        assertThat(judge(criteria("threshold", 60)).reached()).isNull();
        assertThat(judge(criteria("threshold", 60, "hysteresis", 0.04)).held()).isNull();
    }

    @Test
    void shouldReachTheHighestLevelWhoseNumberAndVoicesAreThere() {
        Map<String, Object> levels = Map.of("blue", 10, "yellow", 20, "orange", 50, "red", 57);
        assertThat(judge(levels(levels)).reached()).isEqualTo(Level.RED);
        Verdict few = judge(levels(levels, "min_voices", Map.of("red", 13)));
        assertThat(few.reached()).isEqualTo(Level.ORANGE);
        assertThat(few.threshold()).isEqualTo(50);
        assertThat(few.whyNot()).isEqualTo(TransitionReason.VOICES_NOT_MET);
        Verdict one = judge(levels(levels, "min_voices", 13));
        assertThat(one.reached()).isNull();
        assertThat(one.whyNot()).isEqualTo(TransitionReason.VOICES_NOT_MET);
    }

    @Test
    void shouldKeepOneVoiceFromTheTwoHighestLevelsUnlessTheRuleSaysOtherwise() {
        Counts spam = new Counts(0, 0, 500, 0);
        Observation alone =
                new Observation(
                        0,
                        spam,
                        Counts.NONE,
                        List.of(),
                        () -> new Breadth(1, Map.of(), Map.of(), Map.of(), Map.of()));
        Map<String, Object> levels = Map.of("yellow", 100, "orange", 300, "red", 400);
        assertThat(new Condition(levels(levels), alone, null).verdict().reached())
                .isEqualTo(Level.YELLOW);
        assertThat(new Condition(levels(levels, "min_voices", 0), alone, null).verdict().reached())
                .isEqualTo(Level.RED);
    }

    @Test
    void shouldCountEachVoiceOnceWhereALevelOfABurstAsksForVoices() {
        // Usual 110 by as many voices, one step is 26: 610 items are far above orange.
        List<Double> past = List.of(100.0, 110.0, 120.0, 100.0, 110.0, 120.0, 110.0);
        Counts loud = new Counts(10, 0, 600, 0);
        Map<String, Object> levels = Map.of("yellow", 1, "orange", 4);
        Criteria asking = burst(levels, Map.of("orange", 100));
        assertThat(new Condition(asking, seen(loud, past, 111), null).verdict())
                .returns(Level.YELLOW, Verdict::reached)
                .returns(TransitionReason.VOICES_NOT_MET, Verdict::whyNot);
        assertThat(new Condition(asking, seen(loud, past, 400), null).verdict().reached())
                .isEqualTo(Level.ORANGE);
        Criteria silent = burst(levels, Map.of("orange", 0));
        assertThat(new Condition(silent, seen(loud, past, 111), null).verdict().reached())
                .isEqualTo(Level.ORANGE);
    }

    @Test
    void shouldCountEachVoiceOnceInAShareThatAsksForVoices() {
        // Of 110 people 30 are angry, and one of them wrote 500 comments more.
        Counts loud = new Counts(10, 0, 600, 530);
        Criteria silent =
                criteria(
                        "measure",
                        "negative_share",
                        "threshold",
                        0.5,
                        "min_count",
                        1,
                        "min_voices",
                        0);
        assertThat(new Condition(silent, seen(loud, List.of(), 110), null).verdict().holds())
                .isTrue();
        Criteria voices =
                criteria(
                        "measure",
                        "negative_share",
                        "threshold",
                        0.5,
                        "min_count",
                        1,
                        "min_voices",
                        50);
        assertThat(new Condition(voices, seen(loud, List.of(), 110), null).verdict().whyNot())
                .isEqualTo(TransitionReason.VOICES_NOT_MET);
        assertThat(new Condition(voices, seen(loud, List.of(), 600), null).verdict().holds())
                .isTrue();
    }

    private static Observation seen(Counts counts, List<Double> past, long voices) {
        return new Observation(
                0,
                counts,
                Counts.NONE,
                past,
                () -> new Breadth(voices, Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private static Criteria burst(Map<String, Object> levels, Map<String, Object> voices) {
        return RuleForms.rule(
                        RuleForms.burst(), "level", null, "levels", levels, "min_voices", voices)
                .criteria();
    }

    @Test
    void shouldNotJudgeWhatTooFewSourcesCarry() {
        assertThat(judge(criteria("min_platforms", 3)).holds()).isTrue();
        assertThat(judge(criteria("min_platforms", 4)).whyNot())
                .isEqualTo(TransitionReason.SOURCES_NOT_MET);
        assertThat(judge(criteria("min_channels", 3)).whyNot())
                .isEqualTo(TransitionReason.SOURCES_NOT_MET);
    }

    @Test
    void shouldJudgeOnlyWhereTheItemsAskedForPrevail() {
        assertThat(judge(criteria("categories", List.of("emergency"))).holds()).isTrue();
        assertThat(judge(criteria("regions", List.of("东乡", "西乡"))).holds()).isTrue();
        assertThat(judge(criteria("channels", List.of("portal"))).whyNot())
                .isEqualTo(TransitionReason.OUTSIDE_FILTER);
        assertThat(judge(criteria("channels", List.of("portal", "forum"))).holds()).isTrue();
    }

    @Test
    void shouldNotJudgeBelowTheLeastCount() {
        assertThat(judge(criteria("min_count", 61)).whyNot())
                .isEqualTo(TransitionReason.MIN_COUNT_NOT_MET);
        assertThat(judge(criteria("min_count", 60)).holds()).isTrue();
    }

    @Test
    void shouldTakeGrowthFromNothingAsGrowthFromOneItem() {
        Verdict verdict =
                new Condition(
                                criteria("measure", "growth", "threshold", 60, "min_count", 1),
                                Observation.of(0, COUNTS),
                                null)
                        .verdict();
        assertThat(verdict.value()).isEqualTo(60);
        assertThat(verdict.baseline()).isZero();
        assertThat(verdict.holds()).isTrue();
    }

    @Test
    void shouldNotCallASeriesWithoutVariationABurst() {
        Observation steady =
                new Observation(
                        0, COUNTS, Counts.NONE, Collections.nCopies(7, 60.0), () -> BREADTH);
        Verdict verdict = new Condition(burst(), steady, null).verdict();
        assertThat(verdict.threshold()).isEqualTo(60 + 2.6158 * Math.sqrt(60), within(0.001));
        assertThat(verdict.holds()).isFalse();
        Verdict young = new Condition(burst(), Observation.of(0, COUNTS), null).verdict();
        assertThat(young.whyNot()).isEqualTo(TransitionReason.BASELINE_TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 101, ",
        "100, 127, yellow",
        "100, 209, orange",
        "100, 1450, red",
        "0, 101, yellow",
        "0, 110, orange",
        "1000, 1050, ",
        "1000, 1100, yellow"
    })
    void shouldTakeTheVariationOfCountsForGrantedHoweverEvenTheSevenPastWindowsWere(
            double past, long now, String level) {
        Criteria criteria =
                RuleForms.rule(
                                RuleForms.burst(),
                                "level",
                                null,
                                "min_count",
                                100,
                                "min_voices",
                                0,
                                "levels",
                                Map.of("yellow", 1, "orange", 4, "red", 50))
                        .criteria();
        Observation seen =
                new Observation(
                        0,
                        new Counts(0, 0, now, 0),
                        Counts.NONE,
                        Collections.nCopies(7, past),
                        () -> BREADTH);
        Level reached = new Condition(criteria, seen, null).verdict().reached();
        assertThat(reached == null ? null : reached.code()).isEqualTo(level);
    }

    @Test
    void shouldDecideOldEvidenceByTheFormulaOfItsTime() {
        Observation seen =
                new Observation(
                        0,
                        new Counts(0, 0, 101, 0),
                        Counts.NONE,
                        Collections.nCopies(7, 100.0),
                        () -> BREADTH);
        assertThat(new Condition(burst(), seen, null, 2).verdict().reached())
                .isEqualTo(Level.YELLOW);
        assertThat(new Condition(burst(), seen, null, 3).verdict().reached()).isNull();
    }

    private static Criteria burst() {
        return RuleForms.rule(RuleForms.burst()).criteria();
    }

    private static Verdict judge(Criteria criteria) {
        return new Condition(
                        criteria,
                        new Observation(0, COUNTS, BEFORE, List.of(), () -> BREADTH),
                        null)
                .verdict();
    }

    private static Criteria levels(Map<String, Object> levels, Object... changes) {
        Rule rule =
                RuleForms.rule(
                        RuleForms.with(
                                RuleForms.reactions(),
                                "level",
                                null,
                                "threshold",
                                null,
                                "levels",
                                levels),
                        changes);
        return rule.criteria();
    }

    private static Criteria criteria(Object... changes) {
        return RuleForms.rule(RuleForms.with(RuleForms.reactions(), "threshold", 1), changes)
                .criteria();
    }
}
