/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.WatchedSubject.minute;
import static io.yuqing.domain.alert.judge.TransitionReason.FIRED_AT_ONCE;
import static io.yuqing.domain.alert.judge.TransitionReason.RULE_DELETED;
import static io.yuqing.domain.alert.judge.TransitionReason.RULE_REPLACED;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    @Test
    void shouldGiveNoIdTwiceWhenARuleIsDeletedAndComesBackOnTheSameDay() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        AlertInstance first = subject.steps.get(0).alert;
        subject.delete(minute(3));
        assertThat(subject.steps.get(1).reason).isEqualTo(RULE_DELETED);
        subject.rule = RuleForms.rule(RuleForms.reactions(), "threshold", 5, "revision", 5);
        items(subject, 10, 5);
        AlertRow again = subject.steps.get(2);
        assertThat(again.reason).isEqualTo(FIRED_AT_ONCE);
        assertThat(again.alert.alertId).isNotEqualTo(first.alertId);
        assertThat(again.alert.startedAt).isEqualTo(minute(10));
    }

    @Test
    void shouldForgetARuleThatIsGoneOnceNoItemOfItsDayCanCome() {
        WatchedSubject subject = subject("threshold", 5);
        items(subject, 0, 5);
        subject.delete(minute(3));
        Watch watch = subject.watch();
        assertThat(watch.isEmpty()).isFalse();
        watch.forgetSettled(minute(18 * 60) - 1);
        assertThat(watch.isEmpty()).isFalse();
        watch.forgetSettled(minute(18 * 60));
        assertThat(watch.isEmpty()).isTrue();
    }

    @Test
    void shouldNotMistakeWindowsOfAnotherStepForItsOwn() {
        WatchedSubject subject = subject("threshold", 50, "window", "1h");
        items(subject, 0, 40);
        subject.rule =
                RuleForms.rule(
                        RuleForms.reactions(), "threshold", 30, "revision", 4, "window", "24h");
        items(subject, 2, 1);
        subject.watermark(minute(200));
        assertThat(subject.reasons()).as("nothing had been told").containsExactly(FIRED_AT_ONCE);
        assertThat(subject.watch().runs.last()).isLessThan(minute(10_000) / 3_600_000);
    }

    @Test
    void shouldEndALiveAlertWhenTheStepOfItsRuleChanges() {
        Map<String, Object> growth =
                Map.of("measure", "growth", "window", "1h", "threshold", 3, "min_count", 5);
        WatchedSubject subject = subject(growth, "earlier", "previous", 3);
        items(subject, 0, 1);
        items(subject, 70, 30);
        subject.watermark(minute(90));
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE);
        subject.rule = subject(growth, "earlier", "day", 4).rule;
        items(subject, 91, 1);
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RULE_REPLACED);
    }

    @Test
    void shouldTellARuleThatAsksSomethingElseUnderTheRevisionOfTheOneBefore() {
        WatchedSubject subject = subject("threshold", 5, "window", "24h", "revision", 3);
        items(subject, 0, 5);
        subject.watermark(minute(90));
        subject.rule =
                RuleForms.rule(
                        RuleForms.reactions(), "threshold", 50, "window", "5m", "revision", 3);
        items(subject, 91, 50);
        assertThat(subject.reasons()).containsExactly(FIRED_AT_ONCE, RULE_REPLACED, FIRED_AT_ONCE);
        assertThat(subject.steps.get(2).alert.startedAt).isEqualTo(minute(91));
    }

    @Test
    void shouldCallNobodyAgainWhenARuleOverTheWholeLifeIsOnlyReworded() {
        Object[] form = {
            "window", "life", "level", null, "threshold", null, "levels", Map.of("blue", 3)
        };
        WatchedSubject subject = subject(form);
        items(subject, 0, 4);
        subject.watermark(minute(3_000));
        Object[] reworded = Arrays.copyOf(form, form.length + 4);
        reworded[form.length] = "revision";
        reworded[form.length + 1] = 4;
        reworded[form.length + 2] = "name";
        reworded[form.length + 3] = "另一个名字";
        subject.rule = RuleForms.rule(RuleForms.reactions(), reworded);
        items(subject, 1, 1);
        subject.watermark(minute(6_000));
        assertThat(subject.reasons().stream().filter(TransitionReason::alarms)).hasSize(1);
        assertThat(subject.standing()).hasSize(1);
    }

    private static WatchedSubject subject(Object... changes) {
        return new WatchedSubject(RuleForms.rule(RuleForms.reactions(), changes));
    }

    private static WatchedSubject subject(
            Map<String, Object> form, String key, String value, int revision) {
        Object[] changes = new Object[2 * form.size() + 4];
        int i = 0;
        for (Map.Entry<String, Object> field : form.entrySet()) {
            changes[i++] = field.getKey();
            changes[i++] = field.getValue();
        }
        changes[i++] = key;
        changes[i++] = value;
        changes[i++] = "revision";
        changes[i] = revision;
        return subject(changes);
    }

    private static void items(WatchedSubject subject, int minute, int count) {
        for (int i = 0; i < count; i++) {
            subject.item(minute(minute) + i);
        }
    }
}
