/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.WatchedSubject.minute;
import static io.yuqing.domain.alert.judge.TransitionReason.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One rule on one subject, told by what people and tables get to see. */
class RuleWatchTest {

    @Test
    void shouldFireWithTheItemThatReachesTheThresholdAndResolveOnce() {
        WatchedSubject subject = subject("threshold", 100);
        for (int i = 1; i <= 150; i++) {
            subject.item(WatchedSubject.T0 + i * 1_000L);
            assertThat(subject.steps).as("after item %d", i).hasSize(i < 100 ? 0 : 1);
        }
        AlertInstance fired = subject.steps.get(0).alert;
        assertThat(fired.phase).isEqualTo(Phase.FIRING);
        assertThat(fired.startedAt).isEqualTo(minute(1));
        assertThat(fired.value).isEqualTo(100);
        subject.watermark(minute(60));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RESOLVED);
        // The last window that holds 90 ends at minute 6; false from 7 on, kept for ten minutes.
        assertThat(subject.steps.get(1).alert.resolvedAt).isEqualTo(minute(17));
        assertThat(subject.steps.get(1).alert.alertId).isEqualTo(fired.alertId);
        assertThat(subject.steps.get(1).alert.value).as("of its whole minute").isEqualTo(119);
    }

    @Test
    void shouldRaiseAndLowerTheLevelWithinOneAlert() {
        WatchedSubject subject =
                subject(
                        "level",
                        null,
                        "threshold",
                        null,
                        "levels",
                        Map.of("blue", 5, "yellow", 10, "orange", 20));
        items(subject, 0, 5);
        items(subject, 1, 20);
        subject.watermark(minute(2));
        items(subject, 5, 6);
        subject.watermark(minute(120));
        assertThat(subject.reasons())
                .containsExactly(
                        FIRED_AT_ONCE, LEVEL_RAISED, LEVEL_RAISED, LEVEL_LOWERED, RESOLVED);
        assertThat(subject.standing()).hasSize(1);
        assertThat(subject.standing().get(0).highest).isEqualTo(Level.ORANGE);
    }

    @Test
    void shouldLowerTheLevelWhenALowerOneIsHeld() {
        WatchedSubject subject =
                subject(
                        "level",
                        null,
                        "threshold",
                        null,
                        "levels",
                        Map.of("blue", 5, "yellow", 10));
        items(subject, 0, 12);
        for (int minute = 2; minute < 30; minute++) {
            items(subject, minute, 2);
            subject.watermark(minute(minute));
        }
        subject.watermark(minute(90));
        assertThat(subject.reasons())
                .containsExactly(FIRED_AT_ONCE, LEVEL_RAISED, LEVEL_LOWERED, RESOLVED);
        assertThat(subject.standing().get(0).level).isEqualTo(Level.BLUE);
        assertThat(subject.standing().get(0).highest).isEqualTo(Level.YELLOW);
    }

    @Test
    void shouldCorrectTheBeginningAndCallNobodyWhenEarlierItemsComeLate() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 10, 5);
        subject.watermark(minute(12));
        String id = subject.steps.get(0).alert.alertId;
        items(subject, 8, 5);
        assertThat(subject.reasons()).as("a correction waits").containsExactly(FIRED_AT_ONCE);
        subject.watermark(minute(12) + 1);
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, CORRECTED);
        assertThat(subject.steps.get(1).alert.startedAt).isEqualTo(minute(8));
        assertThat(subject.steps.get(1).alert.alertId).isEqualTo(id);
    }

    @Test
    void shouldReopenAnAlertThatLateItemsShowToGoOn() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.watermark(minute(17));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RESOLVED);
        items(subject, 12, 5);
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RESOLVED, REOPENED);
        subject.watermark(minute(60));
        assertThat(subject.standing()).hasSize(1);
        assertThat(subject.standing().get(0).resolvedAt).isEqualTo(minute(28));
    }

    @Test
    void shouldMergeTwoAlertsThatLateItemsJoinAndTakeTheSecondBack() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        items(subject, 30, 5);
        subject.watermark(minute(100));
        assertThat(subject.standing()).hasSize(2);
        items(subject, 13, 5);
        items(subject, 22, 5);
        assertThat(subject.reasons().subList(4, subject.reasons().size()))
                .containsExactly(CORRECTED, CORRECTED, WITHDRAWN);
        assertThat(subject.standing()).hasSize(1);
    }

    @Test
    void shouldCallPeopleForAnEarlierTimeOfWhichNobodyWasTold() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 300, 5);
        subject.watermark(minute(400));
        items(subject, 0, 5);
        assertThat(subject.reasons().stream().filter(TransitionReason::alarms)).hasSize(2);
        assertThat(subject.standing()).hasSize(2);
    }

    @Test
    void shouldFireOnlyOnceItHasHeldLongEnough() {
        WatchedSubject subject = subject("threshold", 5, "for", "PT3M");
        items(subject, 0, 5);
        assertThat(subject.reasons())
                .as("five windows hold it for certain")
                .containsExactly(FOR_ELAPSED_FIRED);
        WatchedSubject brief = subject("threshold", 5, "for", "PT30M");
        items(brief, 0, 5);
        brief.watermark(minute(60));
        assertThat(brief.reasons()).containsExactly(ABOVE_PENDING, PENDING_CANCELLED);
        assertThat(brief.standing()).isEmpty();
    }

    @Test
    void shouldCountOverTheWholeLifeAndFireEachLevelOnce() {
        WatchedSubject subject =
                subject(
                        "window",
                        "life",
                        "level",
                        null,
                        "threshold",
                        null,
                        "keep_firing_for",
                        "PT1H",
                        "levels",
                        Map.of("blue", 3, "red", 6),
                        "min_voices",
                        0);
        for (int item = 0; item < 8; item++) {
            subject.watermark(minute(item * 1_000 - 1));
            items(subject, item * 1_000, 1);
        }
        subject.watermark(minute(10_000));
        assertThat(subject.reasons().stream().filter(TransitionReason::alarms))
                .containsExactly(FIRED_AT_ONCE, LEVEL_RAISED);
        assertThat(subject.standing()).hasSize(1);
        AlertInstance alert = subject.standing().get(0);
        assertThat(alert.startedAt).isEqualTo(minute(2_000));
        assertThat(alert.windowEnd).isEqualTo(minute(5_001));
    }

    @Test
    void shouldGoOnUnderANewRevisionAndKeepWhatWasTold() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.watermark(minute(1));
        subject.rule =
                RuleForms.rule(
                        RuleForms.reactions(), "threshold", 2, "revision", 4, "level", "blue");
        items(subject, 4, 2);
        subject.watermark(minute(60));
        AlertInstance alert = subject.standing().get(0);
        assertThat(subject.standing()).hasSize(1);
        assertThat(alert.ruleRevision).as("by which it fired").isEqualTo(3);
        assertThat(alert.phase).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void shouldKeepAlertsThatAreOverAsTheyAreUnderANewRevision() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.watermark(minute(60));
        subject.rule = RuleForms.rule(RuleForms.reactions(), "threshold", 50, "revision", 4);
        items(subject, 61, 5);
        subject.watermark(minute(80));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RESOLVED);
        items(subject, 81, 50);
        assertThat(subject.steps.get(2).alert.alertId)
                .as("the second of its day")
                .isNotEqualTo(subject.steps.get(0).alert.alertId);
    }

    @Test
    void shouldEndTheAlertIfARevisionAsksAnotherQuestion() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.watermark(minute(1));
        subject.rule =
                RuleForms.rule(
                        RuleForms.reactions(), "threshold", 5, "revision", 4, "window", "1h");
        items(subject, 2, 1);
        subject.watermark(minute(3));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RULE_REPLACED, FIRED_AT_ONCE);
    }

    @Test
    void shouldEndAnAlertWhoseRuleIsGone() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        AlertRow end =
                Revisions.end(subject.watch(), RULE_DELETED, minute(3), WatchedSubject.OPTIONS)
                        .get(0);
        assertThat(end.alert.phase).isEqualTo(Phase.RESOLVED);
        assertThat(end.alert.resolvedAt).isEqualTo(minute(3));
        assertThat(end.alert.version).isEqualTo(2);
    }

    @Test
    void shouldRefuseStateOfAFormatItDoesNotKnow() {
        assertThatThrownBy(() -> Watch.ofBytes(new byte[] {9}))
                .hasMessageContaining("format 9")
                .hasMessageContaining("restore with the version that wrote the savepoint");
    }

    @Test
    void shouldExplainEveryReasonInChineseAndByAWordOfItsOwn() {
        assertThat(TransitionReason.values())
                .allMatch(reason -> reason.text().matches(".*\\p{IsHan}.*"))
                .allMatch(reason -> reason.code().matches("[a-z_]+"));
        assertThat(Arrays.stream(TransitionReason.values()).map(TransitionReason::text))
                .doesNotHaveDuplicates();
    }

    private static WatchedSubject subject(Object... changes) {
        Rule rule = RuleForms.rule(RuleForms.reactions(), changes);
        return new WatchedSubject(rule);
    }

    private static void items(WatchedSubject subject, int minute, int count) {
        for (int i = 0; i < count; i++) {
            subject.item(minute(minute) + i);
        }
    }
}
