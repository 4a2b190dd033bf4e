/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static io.yuqing.domain.alert.TransitionReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import io.yuqing.domain.rule.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleEvaluatorTest {

    /** Series of comments in the 5-minute window, a value a minute; the threshold is 100. */
    static Stream<Arguments> seriesAndWhatBecomesOfThem() {
        return Stream.of(
                series("PT0S", "PT0S", values(99), BELOW_THRESHOLD),
                series("PT0S", "PT0S", values(100), FIRED_AT_ONCE),
                series("PT0S", "PT0S", values(100, 99), FIRED_AT_ONCE, RESOLVED),
                series(
                        "PT0S",
                        "PT2M",
                        values(100, 100, 0, 0, 0),
                        FIRED_AT_ONCE,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "PT0S",
                        "PT2M",
                        values(100, 0, 0, 100, 0, 100, 0, 0, 0),
                        FIRED_AT_ONCE,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        STILL_FIRING,
                        KEPT_FIRING,
                        KEPT_FIRING,
                        RESOLVED),
                series(
                        "PT0S",
                        "PT0S",
                        values(100, 0, 100, 0),
                        FIRED_AT_ONCE,
                        RESOLVED,
                        FIRED_AT_ONCE,
                        RESOLVED),
                series(
                        "PT2M",
                        "PT0S",
                        values(100, 100, 100, 0),
                        ABOVE_PENDING,
                        STILL_PENDING,
                        FOR_ELAPSED_FIRED,
                        RESOLVED),
                series(
                        "PT2M",
                        "PT0S",
                        values(100, 100, 99, 100, 100, 100),
                        ABOVE_PENDING,
                        STILL_PENDING,
                        PENDING_CANCELLED,
                        ABOVE_PENDING,
                        STILL_PENDING,
                        FOR_ELAPSED_FIRED),
                series(
                        "PT2M",
                        "PT0S",
                        values(100, 0, 0),
                        ABOVE_PENDING,
                        PENDING_CANCELLED,
                        BELOW_THRESHOLD));
    }

    private static Arguments series(
            String forDuration, String keep, List<Long> values, TransitionReason... reasons) {
        return arguments(forDuration, keep, values, List.of(reasons));
    }

    private static List<Long> values(long... values) {
        return Arrays.stream(values).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seriesAndWhatBecomesOfThem")
    void shouldFollowTheSeries(
            String forDuration, String keep, List<Long> values, List<TransitionReason> reasons) {
        Steps steps = Steps.of(forDuration, keep);
        for (int i = 0; i < values.size(); i++) {
            steps.at(i, values.get(i));
        }
        assertThat(steps.reasons).containsExactlyElementsOf(reasons);
    }

    @Test
    void shouldTellWhatRaisedTheAlert() {
        Steps steps = Steps.of("PT0S", "PT0S").at(2.5, 104, 5);
        AlertInstance row = steps.rows.get(0);
        assertThat(row.phase.state()).isEqualTo("firing");
        assertThat(row.alertId)
                .isEqualTo(
                        AlertId.of(
                                "reactions-100", SubjectKind.THREAD, "thread-1", Steps.minute(2)));
        assertThat(row.startedAt).isEqualTo(Steps.minute(2.5));
        assertThat(row.firedAt).isEqualTo(Steps.minute(2.5));
        assertThat(row.windowEnd).isEqualTo(Steps.minute(5));
        assertThat(row.resolvedAt).isEqualTo(AlertInstance.NEVER);
        assertThat(row.value).isEqualTo(104);
        assertThat(row.threshold).isEqualTo(100);
        assertThat(row.hasBaseline).isFalse();
        assertThat(row.level).isEqualTo(Level.YELLOW);
        assertThat(row.ruleRevision).isEqualTo(3);
        assertThat(row.version).isEqualTo(1);
    }

    @Test
    void shouldKeepIdAndStartAndCountTheVersionThroughAnEpisode() {
        Steps steps = Steps.of("PT2M", "PT1M");
        steps.at(0, 100).at(1, 100).at(2, 130).at(3, 150).at(4, 0).at(5, 0);
        assertThat(steps.phases()).containsExactly(Phase.PENDING, Phase.FIRING, Phase.RESOLVED);
        assertThat(steps.rows).extracting(row -> row.version).containsExactly(1L, 2L, 3L);
        assertThat(steps.rows)
                .extracting(row -> row.alertId)
                .containsOnly(steps.rows.get(0).alertId);
        assertThat(steps.rows).extracting(row -> row.startedAt).containsOnly(Steps.minute(0));
        AlertInstance over = steps.rows.get(2);
        assertThat(over.firedAt).isEqualTo(Steps.minute(2));
        assertThat(over.resolvedAt).isEqualTo(Steps.minute(5));
        assertThat(over.value).as("the value that fired").isEqualTo(130);
        assertThat(over.peak).isEqualTo(150);
    }

    @Test
    void shouldNumberTheRowsOnIfALateItemBeginsAnAlertOfTheSameMinute() {
        Steps steps = Steps.of("PT2M", "PT0S").at(0.2, 100, 1).at(2, 0);
        AlertInstance cancelled = steps.rows.get(1);
        assertThat(cancelled.phase).isEqualTo(Phase.RESOLVED);
        assertThat(cancelled.firedAt).isEqualTo(AlertInstance.NEVER);
        assertThat(cancelled.resolvedAt).isEqualTo(Steps.minute(2));
        steps.at(0.8, 101, 1);
        assertThat(steps.last.reason()).isEqualTo(ABOVE_PENDING);
        assertThat(steps.alert.alertId).isEqualTo(cancelled.alertId);
        assertThat(steps.alert.version).isEqualTo(3);
    }

    @Test
    void shouldNotEndAnAlertByAWindowThatStillFills() {
        Steps firing = Steps.of("PT0S", "PT0S").at(0.5, 100, 1).at(1.2, 99, 2).at(1.3, 100, 2);
        assertThat(firing.reasons)
                .containsExactly(FIRED_AT_ONCE, WINDOW_STILL_FILLING, STILL_FIRING);
        Steps pending = Steps.of("PT1M", "PT0S").at(0.5, 100, 1).at(1.2, 99, 2).at(1.6, 100, 2);
        assertThat(pending.reasons)
                .containsExactly(ABOVE_PENDING, WINDOW_STILL_FILLING, FOR_ELAPSED_FIRED);
    }

    @Test
    void shouldNotResolveByAWindowThatEndsBeforeTheLastItemThatKeptItTrue() {
        Steps steps = Steps.of("PT0S", "PT0S").at(2.5, 100, 5).at(1, 40).at(2, 60);
        assertThat(steps.reasons)
                .containsExactly(FIRED_AT_ONCE, OLDER_THAN_LAST_TRUE, OLDER_THAN_LAST_TRUE);
    }

    @Test
    void shouldLetWhatWasTrueForAWindowStandAgainstALookAtTheSameWindow() {
        Steps steps = Steps.of("PT0S", "PT0S").at(4, 100, 5).at(5, 99);
        assertThat(steps.last.reason()).isEqualTo(OLDER_THAN_LAST_TRUE);
    }

    @Test
    void shouldMergeWhatIsOfTheVeryTimeTheAlertEnded() {
        Steps steps = Steps.of("PT0S", "PT0S").at(1, 100).at(6, 99).at(6, 100);
        assertThat(steps.last.reason()).isEqualTo(REOPENED);
    }

    @Test
    void shouldJudgeALateBurstByItsOwnPastAndNotByALaterFrozenBaseline() {
        Steps steps = new Steps(RuleForms.rule(RuleForms.burst(), "window", "5m"));
        steps.at(60, burst(60, 50, 10)).at(5, burst(5, 50, 48)).at(60, burst(60, 40, 39));
        assertThat(steps.reasons).containsExactly(FIRED_AT_ONCE, STILL_FIRING, STILL_FIRING);
        assertThat(steps.alert.peak).isEqualTo(50);
        steps.at(4, burst(4, 40, 48));
        assertThat(steps.last.reason()).isEqualTo(OLDER_THAN_LAST_TRUE);
    }

    private static Observation burst(double end, long items, long usual) {
        return new Observation(
                "water",
                Steps.minute(end),
                new Counts(0, 0, items, 0),
                Counts.NONE,
                List.of(usual, usual, usual, usual, usual, usual, usual));
    }

    @Test
    void shouldNotCancelAPendingByAnOlderWindow() {
        Steps steps = Steps.of("PT1M", "PT0S").at(2.5, 100, 5).at(2, 60).at(3.5, 100, 6);
        assertThat(steps.reasons)
                .containsExactly(ABOVE_PENDING, OLDER_THAN_LAST_TRUE, FOR_ELAPSED_FIRED);
    }

    @Test
    void shouldNotStartTheObservationTimeAgainForAWindowFromBeforeIt() {
        Steps steps = Steps.of("PT0S", "PT2M").at(1, 100).at(5, 0).at(3, 100).at(6, 0).at(7, 0);
        assertThat(steps.reasons)
                .containsExactly(FIRED_AT_ONCE, KEPT_FIRING, STILL_FIRING, KEPT_FIRING, RESOLVED);
    }

    @Test
    void shouldMergeALateItemIntoTheEpisodeThatCoversItsTime() {
        Steps steps = Steps.of("PT0S", "PT1M").at(1, 100).at(2, 120).at(6, 0).at(7, 0);
        assertThat(steps.last.reason()).isEqualTo(RESOLVED);
        steps.at(1.5, 121, 3).at(0.2, 100, 2).at(-60, 100);
        assertThat(steps.reasons.subList(4, 7)).containsOnly(LATE_MERGED);
        assertThat(steps.phases()).containsExactly(Phase.FIRING, Phase.RESOLVED);
    }

    @Test
    void shouldReopenTheSameAlertIfALateItemShowsThatItHadNotEnded() {
        Steps steps = Steps.of("PT0S", "PT0S").at(1, 100).at(6, 99).at(5.5, 100, 7);
        assertThat(steps.last.reason()).isEqualTo(REOPENED);
        steps.at(7, 100).at(8, 0);
        assertThat(steps.reasons.subList(3, 5)).containsExactly(STILL_FIRING, RESOLVED);
        assertThat(steps.rows)
                .extracting(row -> row.alertId)
                .containsOnly(steps.rows.get(0).alertId);
        assertThat(steps.rows).extracting(row -> row.version).containsExactly(1L, 2L, 3L, 4L);
        assertThat(steps.rows.get(2).resolvedAt).isEqualTo(AlertInstance.NEVER);
    }

    @Test
    void shouldMergeALateWindowEvenIfItIsLookedAtMuchLater() {
        Steps steps = Steps.of("PT0S", "PT0S").at(1, 100).at(6, 0).at(60, 101, 2);
        assertThat(steps.last.reason()).isEqualTo(LATE_MERGED);
        Steps first = Steps.of("PT0S", "PT0S").at(60, 101, 2);
        assertThat(first.alert.startedAt).isEqualTo(Steps.minute(2));
    }

    @Test
    void shouldRememberTheEpisodeBeforeThroughACancelledPending() {
        Steps steps = Steps.of("PT1M", "PT0S").at(0, 100).at(1, 100).at(2, 0);
        steps.at(10, 100).at(10.5, 0, 10.5);
        assertThat(steps.last.reason()).isEqualTo(PENDING_CANCELLED);
        steps.at(1.5, 100, 4);
        assertThat(steps.last.reason()).isEqualTo(LATE_MERGED);
    }

    @Test
    void shouldFireForALateItemIfThatTimeWasNeverAlarmed() {
        Steps steps = Steps.of("PT0S", "PT0S").at(-500, 100, -496).at(-495, 0);
        assertThat(steps.reasons).containsExactly(FIRED_AT_ONCE, RESOLVED);
        assertThat(steps.rows.get(0).startedAt).isEqualTo(Steps.minute(-500));
    }

    @Test
    void shouldGoOnUnderANewRevisionThatAsksTheSameQuestion() {
        Steps steps = Steps.of("PT0S", "PT0S").at(0, 100);
        steps.rule = revision(4, "threshold", 50, "level", "red");
        steps.at(1, 60);
        assertThat(steps.last.reason()).isEqualTo(STILL_FIRING);
        assertThat(steps.alert.ruleRevision).as("pinned by what fired").isEqualTo(3);
        assertThat(steps.alert.level).isEqualTo(Level.YELLOW);
        steps.at(2, 40);
        assertThat(steps.last.reason()).isEqualTo(RESOLVED);
    }

    @Test
    void shouldFireAPendingAlertByTheRevisionInForce() {
        Steps steps = Steps.of("PT2M", "PT0S").at(0, 100);
        steps.rule = revision(4, "for", "PT1M", "level", "red");
        steps.at(1, 100);
        assertThat(steps.last.reason()).isEqualTo(FOR_ELAPSED_FIRED);
        assertThat(steps.alert.ruleRevision).isEqualTo(4);
        assertThat(steps.alert.level).isEqualTo(Level.RED);
        assertThat(steps.alert.version).isEqualTo(2);
    }

    @Test
    void shouldEndTheAlertIfARevisionAsksAnotherQuestion() {
        Steps steps = Steps.of("PT0S", "PT0S").at(0, 100);
        steps.rule = revision(4, "window", "1h");
        steps.at(1, 500);
        assertThat(steps.last.reason()).isEqualTo(RULE_REPLACED);
        assertThat(steps.rows.get(1).phase.state()).isEqualTo("resolved");
        assertThat(steps.at(1, 500).last.reason()).isEqualTo(FIRED_AT_ONCE);
        assertThat(steps.alert.ruleRevision).isEqualTo(4);
        assertThat(steps.alert.version).isEqualTo(3);
    }

    @Test
    void shouldNotMergeAnythingIntoAnEpisodeOfAnotherQuestion() {
        Steps steps = Steps.of("PT0S", "PT0S").at(0, 100).at(1, 0);
        steps.rule = revision(4, "measure", "comments");
        steps.at(0.5, 99, 1);
        assertThat(steps.last.reason()).isEqualTo(BELOW_THRESHOLD);
        steps.at(0.6, 100, 1);
        assertThat(steps.last.reason()).isEqualTo(FIRED_AT_ONCE);
    }

    @Test
    void shouldEndOrForgetTheAlertOfADeletedRule() {
        Steps firing = Steps.of("PT0S", "PT0S").at(0, 100);
        firing.rule = Rule.tombstone("reactions-100", 4);
        assertThat(firing.at(1, 500).last.reason()).isEqualTo(RULE_DELETED);
        assertThat(firing.phases()).containsExactly(Phase.FIRING, Phase.INACTIVE);
        assertThat(firing.rows.get(1).measure).isNotNull();
        assertThat(firing.at(2, 500).rows).as("nothing more to say").hasSize(2);

        Steps over = Steps.of("PT0S", "PT0S").at(0, 100).at(1, 0);
        over.rule = Rule.tombstone("reactions-100", 4);
        assertThat(over.at(2, 0).rows).hasSize(2);
        assertThat(over.alert).isNull();
    }

    @Test
    void shouldEndTheAlertOfASubjectTheRuleNoLongerCovers() {
        Steps steps = Steps.of("PT0S", "PT0S").at(0, 100);
        steps.take(RuleEvaluator.notApplicable(steps.alert, Steps.minute(1)));
        assertThat(steps.last.reason()).isEqualTo(RULE_NOT_APPLICABLE);
        assertThat(steps.rows).hasSize(2);
        assertThat(steps.alert).isNull();
    }

    @Test
    void shouldAskToBeCheckedAtEachWindowEndWhileItLives() {
        Steps steps = Steps.of("PT0S", "PT0S");
        assertThat(RuleEvaluator.nextCheck(null, 0)).isEqualTo(Long.MAX_VALUE);
        steps.at(0.5, 100, 5);
        assertThat(RuleEvaluator.nextCheck(steps.alert, Steps.minute(0.5)))
                .isEqualTo(Steps.minute(1));
        assertThat(RuleEvaluator.nextCheck(steps.alert, Steps.minute(1)))
                .isEqualTo(Steps.minute(2));
        steps.at(6, 0);
        assertThat(RuleEvaluator.nextCheck(steps.alert, Steps.minute(6))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldExplainEveryReasonInChineseAndByAWordOfItsOwn() {
        assertThat(TransitionReason.values())
                .allMatch(reason -> reason.text().matches(".*\\p{IsHan}.*"))
                .allMatch(reason -> reason.code().matches("[a-z_]+"));
        assertThat(Arrays.stream(TransitionReason.values()).map(TransitionReason::text))
                .doesNotHaveDuplicates();
    }

    private static Rule revision(int revision, Object... changes) {
        Map<String, Object> form =
                RuleForms.with(
                        RuleForms.reactions(),
                        "revision",
                        revision,
                        "for",
                        "PT0S",
                        "keep_firing_for",
                        "PT0S");
        return RuleForms.rule(form, changes);
    }
}
