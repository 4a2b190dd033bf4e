/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whole timelines of items against what a look at the complete stream says. */
class AlertTimelineTest {
    private static final long HOURS_3 = 180 * Steps.MINUTE;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void shouldFireOnTheHundredthReactionAndResolveOnce() {
        WatchedSubject subject = new WatchedSubject(RuleForms.rule(RuleForms.reactions()));
        for (int i = 1; i <= 150; i++) {
            subject.item(Steps.T0 + i * 1_000L);
            assertThat(subject.steps.rows).as("after item %d", i).hasSize(i < 100 ? 0 : 1);
        }
        assertThat(subject.steps.rows.get(0).firedAt).isEqualTo(Steps.T0 + 100_000);
        subject.watermark(Steps.T0 + HOURS_3);
        assertThat(subject.steps.phases()).containsExactly(Phase.FIRING, Phase.RESOLVED);
        // The last window with 100 of them ends at minute 5; false at 6, kept for 10 minutes more.
        assertThat(subject.steps.rows.get(1).resolvedAt).isEqualTo(Steps.minute(16));
    }

    @RepeatedTest(50)
    void shouldFireAndResolveWhenTheCompleteStreamSaysSo() {
        int threshold = 1 + random.nextInt(8);
        int keepMinutes = random.nextInt(6);
        WatchedSubject subject = new WatchedSubject(rule(threshold, keepMinutes));
        long[] times = randomTimes(60);
        for (long time : times) {
            subject.watermark(time - 1);
            subject.item(time);
        }
        subject.watermark(Steps.T0 + 2 * HOURS_3);
        List<Long> resolves = new ArrayList<>();
        int firings = 0;
        long falseSince = Long.MAX_VALUE;
        boolean firing = false;
        for (long end = Steps.T0; end <= Steps.T0 + 2 * HOURS_3; end += Steps.MINUTE) {
            boolean holds = subject.count(end) >= threshold;
            if (holds) {
                firings += firing ? 0 : 1;
                firing = true;
                falseSince = Long.MAX_VALUE;
            } else if (firing) {
                falseSince = Math.min(falseSince, end);
                if (end - falseSince >= keepMinutes * Steps.MINUTE) {
                    firing = false;
                    falseSince = Long.MAX_VALUE;
                    resolves.add(end);
                }
            }
        }
        List<AlertInstance> rows = subject.steps.rows;
        assertThat(rows.stream().filter(row -> row.phase == Phase.FIRING))
                .as("seed %d", seed)
                .hasSize(firings)
                .allMatch(row -> row.value == threshold);
        assertThat(rows.stream().filter(row -> row.phase == Phase.RESOLVED).map(r -> r.resolvedAt))
                .as("seed %d", seed)
                .containsExactlyElementsOf(resolves);
        assertThat(ids(rows)).as("seed %d", seed).hasSize(firings);
    }

    @RepeatedTest(50)
    void shouldGiveOneFiringAndOneResolveForASeriesThatWaversAroundTheThreshold() {
        Steps steps = Steps.of("PT0S", "PT10M");
        int minute = 0;
        steps.at(minute, 100);
        for (int wave = 0; wave < 40; wave++) {
            for (int below = random.nextInt(11); below > 0; below--) {
                steps.at(++minute, 90 + random.nextInt(10));
            }
            for (int above = 1 + random.nextInt(3); above > 0; above--) {
                steps.at(++minute, 100 + random.nextInt(10));
            }
        }
        for (int below = 0; below < 30; below++) {
            steps.at(++minute, 95);
        }
        assertThat(steps.phases())
                .as("seed %d", seed)
                .containsExactly(Phase.FIRING, Phase.RESOLVED);
    }

    @RepeatedTest(50)
    void shouldNeverRaiseASecondAlarmForItemsThatComeLate() {
        WatchedSubject subject = new WatchedSubject(rule(1 + random.nextInt(6), random.nextInt(6)));
        for (long time : randomTimes(60)) {
            subject.watermark(time - 1);
            subject.item(time);
        }
        long watermark = Steps.T0 + 2 * HOURS_3;
        subject.watermark(watermark);
        AlertInstance over = subject.steps.alert;
        if (over == null) {
            return;
        }
        Set<String> alarms = ids(subject.steps.rows);
        for (int i = 0; i < 60; i++) {
            long covered = subject.steps.alert.coveredUntil;
            subject.item(Steps.T0 + random.nextLong(covered - Steps.T0 + 1));
            assertThat(subject.steps.last.reason())
                    .as("seed %d", seed)
                    .isNotIn(TransitionReason.FIRED_AT_ONCE, TransitionReason.ABOVE_PENDING);
            subject.watermark(watermark);
            assertThat(subject.steps.alert.phase).as("seed %d", seed).isEqualTo(Phase.RESOLVED);
            assertThat(subject.steps.alert.coveredUntil)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(covered);
        }
        assertThat(ids(subject.steps.rows)).as("seed %d", seed).isEqualTo(alarms);
    }

    @RepeatedTest(50)
    void shouldFireForASubjectThatReachesTheThresholdInWhateverOrderItemsArrive() {
        int threshold = 1 + random.nextInt(10);
        long[] times = randomTimes(60);
        WatchedSubject inOrder = new WatchedSubject(rule(threshold, 0));
        WatchedSubject disordered = new WatchedSubject(rule(threshold, 0));
        Arrays.stream(times).forEach(inOrder::item);
        List<Long> shuffled = new ArrayList<>(Arrays.stream(times).boxed().toList());
        Collections.shuffle(shuffled, random);
        shuffled.forEach(disordered::item);
        assertThat(disordered.steps.rows.isEmpty())
                .as("seed %d", seed)
                .isEqualTo(inOrder.steps.rows.isEmpty());
    }

    private static Rule rule(int threshold, int keepMinutes) {
        return RuleForms.rule(
                RuleForms.reactions(),
                "threshold",
                threshold,
                "keep_firing_for",
                "PT" + keepMinutes + "M");
    }

    /** Clusters of items over three hours, in order. */
    private long[] randomTimes(int items) {
        long[] centres = random.longs(5, Steps.T0, Steps.T0 + HOURS_3).toArray();
        return random.longs(items, 0, 8 * Steps.MINUTE)
                .map(offset -> centres[random.nextInt(centres.length)] + offset)
                .sorted()
                .toArray();
    }

    private static Set<String> ids(List<AlertInstance> rows) {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.alertId));
        return ids;
    }
}
