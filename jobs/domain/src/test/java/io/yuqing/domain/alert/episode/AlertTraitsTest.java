/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.WatchedSubject.minute;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** To which event and department the steps of an alert belong. */
class AlertTraitsTest {

    @Test
    void shouldEndWhereItFiredThoughTheThreadGainsATopicMeanwhile() {
        WatchedSubject subject =
                new WatchedSubject(RuleForms.rule(RuleForms.reactions(), "threshold", 5));
        belongsTo(subject, List.of());
        for (int i = 0; i < 5; i++) {
            subject.item(minute(0) + i);
        }
        belongsTo(subject, List.of("water"));
        for (int i = 0; i < 9; i++) {
            subject.item(minute(1) + i);
        }
        subject.watermark(minute(60));
        assertThat(subject.reasons()).endsWith(TransitionReason.RESOLVED);
        assertThat(subject.steps).allSatisfy(step -> assertThat(step.alert.topics).isEmpty());
    }

    @Test
    void shouldStayWhereItFiredIfLateItemsPutItBackToWaitingAndItFiresAgain() {
        WatchedSubject subject =
                new WatchedSubject(
                        RuleForms.rule(
                                RuleForms.reactions(),
                                "measure",
                                "negative_share",
                                "threshold",
                                0.5,
                                "min_count",
                                5,
                                "for",
                                "PT10M",
                                "keep_firing_for",
                                "PT30M"));
        belongsTo(subject, List.of());
        for (int minute = 0; minute <= 15; minute++) {
            subject.share(minute, 5, 4);
            subject.watermark(minute(minute));
        }
        belongsTo(subject, List.of("water"));
        subject.share(6, 60, 0);
        for (int minute = 16; minute <= 40; minute++) {
            subject.share(minute, 5, 4);
            subject.watermark(minute(minute));
        }
        assertThat(subject.steps)
                .extracting(step -> step.alert.phase)
                .containsSubsequence(Phase.FIRING, Phase.PENDING, Phase.FIRING);
        assertTraitsStay(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "negative_share"})
    void shouldStayWhereItFiredWhateverComesLate(String measure) {
        boolean share = measure.equals("negative_share");
        Rule rule =
                RuleForms.rule(
                        RuleForms.reactions(),
                        "measure",
                        measure,
                        "threshold",
                        null,
                        "level",
                        null,
                        "levels",
                        share ? Map.of("blue", 0.3, "red", 0.6) : Map.of("blue", 5, "red", 12),
                        "min_count",
                        2,
                        "for",
                        "PT3M",
                        "keep_firing_for",
                        "PT10M");
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            WatchedSubject subject = new WatchedSubject(rule);
            for (int minute = 0; minute < 120; minute += 1 + random.nextInt(3)) {
                belongsTo(subject, random.nextBoolean() ? List.of() : List.of("t" + minute));
                int late = Math.max(0, minute - random.nextInt(40));
                int items = random.nextInt(8);
                subject.share(late, items, items == 0 ? 0 : random.nextInt(items + 1));
                subject.watermark(minute(minute));
            }
            subject.watermark(minute(300));
            assertTraitsStay(subject);
        }
    }

    /** From when it fires to its end, and on if it is reopened. */
    private static void assertTraitsStay(WatchedSubject subject) {
        Map<String, List<String>> live = new HashMap<>();
        Map<String, List<String>> over = new HashMap<>();
        for (AlertRow step : subject.steps) {
            String matter = step.alert.toldAs;
            List<String> topics = step.alert.topics;
            if (step.reason == TransitionReason.REOPENED) {
                assertThat(topics).as("%s", step.alert).isEqualTo(over.get(matter));
            }
            if (step.alert.phase == Phase.FIRING) {
                live.putIfAbsent(matter, topics);
            }
            if (live.containsKey(matter)) {
                assertThat(topics).as("%s", step.alert).isEqualTo(live.get(matter));
            }
            if (step.alert.phase == Phase.RESOLVED || step.alert.phase == Phase.WITHDRAWN) {
                live.remove(matter);
                over.put(matter, topics);
            }
        }
    }

    private static void belongsTo(WatchedSubject subject, List<String> topics) {
        subject.snapshot =
                new SubjectSnapshot(
                        "v1",
                        List.of(),
                        List.of(),
                        null,
                        Counts.NONE,
                        new SubjectTraits("", topics, "", List.of()));
    }
}
