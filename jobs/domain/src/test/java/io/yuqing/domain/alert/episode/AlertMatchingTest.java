/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.WatchedSubject.minute;
import static io.yuqing.domain.alert.judge.TransitionReason.CORRECTED;
import static io.yuqing.domain.alert.judge.TransitionReason.FIRED_AT_ONCE;
import static io.yuqing.domain.alert.judge.TransitionReason.LEVEL_LOWERED;
import static io.yuqing.domain.alert.judge.TransitionReason.LEVEL_RAISED;
import static io.yuqing.domain.alert.judge.TransitionReason.RESOLVED;
import static io.yuqing.domain.alert.judge.TransitionReason.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people were told of stays the same matter for them, whatever late items do to its id. */
class AlertMatchingTest {
    /** Minutes from the beginning of the stream to four in the morning, when days change. */
    private static final int NEXT_DAY = 18 * 60;

    @Test
    void shouldKeepALiveAlertTheSameMatterWhenAnEarlierOneIsFoundBeforeIt() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 100, 5);
        subject.watermark(minute(200));
        items(subject, 300, 5);
        subject.watermark(minute(302));
        List<AlertRow> before = List.copyOf(subject.steps);
        items(subject, 0, 5);
        subject.watermark(minute(302.5));
        List<AlertRow> later = subject.steps.subList(before.size(), subject.steps.size());
        AlertInstance over = before.get(0).alert;
        AlertInstance live = before.get(2).alert;
        assertThat(told(later, over.toldAs)).containsExactly(CORRECTED);
        assertThat(told(later, live.toldAs)).containsExactly(CORRECTED);
        assertThat(later)
                .filteredOn(step -> !List.of(over.toldAs, live.toldAs).contains(toldAs(step)))
                .extracting(step -> step.reason)
                .containsExactly(FIRED_AT_ONCE, RESOLVED);
        subject.watermark(minute(400));
        AlertRow end = subject.steps.get(subject.steps.size() - 1);
        assertThat(end.reason).isEqualTo(RESOLVED);
        assertThat(end.alert.toldAs).as("the end of what was told").isEqualTo(live.toldAs);
        assertThat(subject.standing()).hasSize(3);
    }

    @Test
    void shouldNameAlertsAsIfTheLateItemHadComeInTime() {
        WatchedSubject late = subject("threshold", 5);
        items(late, 100, 5);
        late.watermark(minute(200));
        items(late, 0, 5);
        late.watermark(minute(400));
        WatchedSubject inTime = subject("threshold", 5);
        items(inTime, 0, 5);
        items(inTime, 100, 5);
        inTime.watermark(minute(400));
        assertThat(late.standing().stream().map(AlertMatchingTest::idAndBeginning))
                .containsExactlyElementsOf(
                        inTime.standing().stream().map(AlertMatchingTest::idAndBeginning).toList());
    }

    @Test
    void shouldKeepALiveAlertTheSameMatterWhenItsBeginningMovesToTheDayBefore() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, NEXT_DAY + 1, 5);
        subject.watermark(minute(NEXT_DAY + 3));
        AlertInstance told = subject.steps.get(0).alert;
        items(subject, NEXT_DAY - 2, 5);
        subject.watermark(minute(NEXT_DAY + 3.5));
        Map<String, AlertRow> last = new LinkedHashMap<>();
        subject.steps.forEach(step -> last.put(step.alert.alertId, step));
        assertThat(last.get(told.alertId).reason).isEqualTo(WITHDRAWN);
        assertThat(last.get(told.alertId).alert.toldAs)
                .as("nobody is told an end")
                .isNotEqualTo(told.toldAs);
        assertThat(told(subject.steps, told.toldAs)).containsExactly(FIRED_AT_ONCE, CORRECTED);
    }

    @Test
    void shouldTellTheEndOfTheLiveOneOfTwoAlertsThatLateItemsJoin() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.watermark(minute(25));
        items(subject, 30, 5);
        subject.watermark(minute(32));
        AlertInstance live = subject.steps.get(2).alert;
        items(subject, 13, 5);
        items(subject, 22, 5);
        subject.watermark(minute(100));
        assertThat(told(subject.steps, live.toldAs)).endsWith(RESOLVED).doesNotContain(WITHDRAWN);
        assertThat(subject.standing()).hasSize(1);
        assertThat(subject.reasons().stream().filter(TransitionReason::alarms)).hasSize(2);
    }

    @Test
    void shouldTellTheHighestLevelAlsoWhenTheWatermarkJumpsOverIt() {
        WatchedSubject subject = shares("blue", 0.2, "red", 0.9);
        subject.share(0, 10, 3);
        subject.share(5, 10, 10);
        subject.share(10, 10, 3);
        subject.jump(minute(22));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, LEVEL_LOWERED);
        assertThat(subject.steps.get(0).alert.level).isEqualTo(Level.RED);
    }

    @Test
    void shouldTellTheNumbersOfNowWhenALoweredLevelRisesAgain() {
        WatchedSubject subject =
                subject(
                        "level",
                        null,
                        "threshold",
                        null,
                        "levels",
                        Map.of("blue", 5, "yellow", 10, "red", 50));
        items(subject, 0, 60);
        for (int minute = 2; minute < 40; minute++) {
            items(subject, minute, 1);
            subject.watermark(minute(minute));
        }
        items(subject, 40, 12);
        AlertRow rise = subject.steps.get(subject.steps.size() - 1);
        assertThat(rise.reason).isEqualTo(LEVEL_RAISED);
        assertThat(rise.alert.level).isEqualTo(Level.YELLOW);
        assertThat(rise.alert.value).isEqualTo(10);
        assertThat(rise.alert.threshold).isEqualTo(10);
        subject.watermark(minute(120));
        AlertInstance end = subject.steps.get(subject.steps.size() - 1).alert;
        assertThat(end.value).as("the record has its highest").isEqualTo(60);
    }

    private static WatchedSubject subject(Object... changes) {
        return new WatchedSubject(RuleForms.rule(RuleForms.reactions(), changes));
    }

    private static WatchedSubject shares(Object... levels) {
        return subject(
                "measure",
                "negative_share",
                "level",
                null,
                "threshold",
                null,
                "min_count",
                5,
                "levels",
                Map.of(levels[0], levels[1], levels[2], levels[3]));
    }

    private static void items(WatchedSubject subject, int minute, int count) {
        for (int i = 0; i < count; i++) {
            subject.item(minute(minute) + i);
        }
    }

    private static List<TransitionReason> told(List<AlertRow> steps, String toldAs) {
        return steps.stream()
                .filter(step -> toldAs(step).equals(toldAs))
                .map(step -> step.reason)
                .toList();
    }

    private static String toldAs(AlertRow step) {
        return step.alert.toldAs;
    }

    private static String idAndBeginning(AlertInstance alert) {
        return alert.alertId + " " + alert.startedAt;
    }
}
