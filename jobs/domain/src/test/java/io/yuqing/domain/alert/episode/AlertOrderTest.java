/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.alert.judge.TransitionReason;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.form.RuleForms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * The same items in any order of arrival within retention, event time passing at any pace, with a
 * restart before every step: the alerts that stand in the end are those of the complete stream.
 */
class AlertOrderTest {
    private static final long MINUTE = WatchedSubject.MINUTE;
    private static final long END = WatchedSubject.minute(5 * 24 * 60);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void shouldEndWithTheSameAlertsInWhateverOrderItemsArrive() {
        Rule rule = randomRule();
        long[] times = randomTimes(20 + random.nextInt(50));
        WatchedSubject inOrder = new WatchedSubject(rule);
        for (long time : times) {
            inOrder.watermark(time - MINUTE);
            inOrder.item(time, voice(time));
        }
        inOrder.watermark(END);
        WatchedSubject disordered = new WatchedSubject(rule);
        List<Long> arrival = shuffled(times);
        for (int i = 0; i < arrival.size(); i++) {
            disordered.item(arrival.get(i), voice(arrival.get(i)));
            if (random.nextInt(4) == 0) {
                // Event time may be far ahead of what still comes: it is late, within retention.
                disordered.watermark(times[random.nextInt(i + 1)] + random.nextLong(90 * MINUTE));
            }
        }
        disordered.watermark(END);
        assertThat(inOrder.standing().stream().map(AlertOrderTest::facts))
                .as("seed %d, %s", seed, rule)
                .containsExactlyElementsOf(
                        disordered.standing().stream().map(AlertOrderTest::facts).toList());
        if (rule.window() == RuleWindow.LIFE) {
            return;
        }
        assertThat(inOrder.standing().stream().map(alert -> alert.startedAt).sorted())
                .as("seed %d, %s", seed, rule)
                .containsExactlyElementsOf(
                        inOrder.byTheBook(END).stream()
                                .map(episode -> episode.start() - rule.stepMillis())
                                .toList());
    }

    @RepeatedTest(15)
    void shouldCallPeopleOnceForAnEpisodeThatComesInOrder() {
        Rule rule = randomRule();
        WatchedSubject subject = new WatchedSubject(rule);
        for (long time : randomTimes(50)) {
            subject.watermark(time - 1);
            subject.item(time, voice(time));
        }
        subject.watermark(END);
        for (AlertInstance alert : subject.standing()) {
            List<TransitionReason> told =
                    subject.steps.stream()
                            .filter(step -> step.alert.alertId.equals(alert.alertId))
                            .map(step -> step.reason)
                            .toList();
            assertThat(told.stream().filter(reason -> reason == firing(rule)))
                    .as("seed %d, %s: %s", seed, rule, told)
                    .hasSize(1);
            if (rule.window() != RuleWindow.LIFE) {
                assertThat(told.stream().filter(reason -> reason == TransitionReason.RESOLVED))
                        .as("seed %d, %s: %s", seed, rule, told)
                        .hasSize(1);
            }
        }
    }

    @RepeatedTest(15)
    void shouldNeverCallPeopleAgainForItemsThatComeLateIntoAnAlertThatIsOver() {
        WatchedSubject subject =
                new WatchedSubject(RuleForms.rule(RuleForms.reactions(), "threshold", 3));
        for (int i = 0; i < 6; i++) {
            subject.item(WatchedSubject.minute(10 + i));
        }
        subject.watermark(WatchedSubject.minute(600));
        int told = subject.steps.size();
        for (int i = 0; i < 30; i++) {
            subject.item(WatchedSubject.minute(10 + random.nextInt(10)));
        }
        assertThat(subject.reasons().subList(told, subject.steps.size()))
                .as("seed %d", seed)
                .allMatch(reason -> !reason.givesNotice());
        assertThat(subject.standing()).hasSize(1);
    }

    @Test
    void shouldGiveVersionsThatGrowWithEveryRow() {
        WatchedSubject subject =
                new WatchedSubject(RuleForms.rule(RuleForms.reactions(), "threshold", 2));
        for (long time : shuffled(randomTimes(60))) {
            subject.item(time);
            subject.watermark(time);
        }
        subject.watermark(END);
        assertThat(subject.steps)
                .extracting(step -> step.alert.version)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldForgetWhatCanNoLongerChange() {
        WatchedSubject subject =
                new WatchedSubject(RuleForms.rule(RuleForms.reactions(), "threshold", 1));
        subject.item(WatchedSubject.minute(0));
        subject.watermark(WatchedSubject.minute(60));
        assertThat(subject.watch().isEmpty()).isFalse();
        subject.item(WatchedSubject.minute(6 * 24 * 60));
        subject.watermark(WatchedSubject.minute(6 * 24 * 60 + 60));
        assertThat(subject.watch().told).hasSize(1);
        assertThat(subject.standing()).hasSize(2);
    }

    private static TransitionReason firing(Rule rule) {
        return rule.forDuration().isZero()
                ? TransitionReason.FIRED_AT_ONCE
                : TransitionReason.FOR_ELAPSED_FIRED;
    }

    /** Everything of an alert but what depends on when it was told. */
    private static List<Object> facts(AlertInstance alert) {
        return Arrays.asList(
                alert.alertId,
                alert.phase,
                alert.level,
                alert.highest,
                alert.startedAt,
                alert.firedAt,
                alert.resolvedAt,
                alert.windowEnd,
                alert.value,
                alert.threshold,
                alert.risk,
                alert.heat);
    }

    private Rule randomRule() {
        Map<String, Object> form =
                RuleForms.with(
                        RuleForms.reactions(),
                        "window",
                        new String[] {"5m", "1h", "24h"}[random.nextInt(3)],
                        "for",
                        "PT" + (random.nextBoolean() ? 0 : random.nextInt(9)) + "M",
                        "keep_firing_for",
                        "PT" + random.nextInt(40) + "M",
                        "level",
                        null,
                        "threshold",
                        null);
        int least = 1 + random.nextInt(6);
        Map<String, Object> levels =
                Map.of("blue", least, "yellow", 2 * least, "orange", 4 * least);
        return switch (random.nextInt(8)) {
            case 0 ->
                    RuleForms.rule(
                            form,
                            "measure",
                            "negative_share",
                            "min_count",
                            3,
                            "levels",
                            Map.of("blue", 0.3, "red", 0.6));
            case 1 ->
                    RuleForms.rule(
                            form,
                            "measure",
                            "growth",
                            "min_count",
                            3,
                            "levels",
                            Map.of("blue", 2, "red", 5));
            case 2 ->
                    RuleForms.rule(
                            form,
                            "measure",
                            "burst",
                            "window",
                            "5m",
                            "min_count",
                            3,
                            "levels",
                            Map.of("blue", 1, "orange", 3));
            case 3 -> RuleForms.rule(form, "levels", levels, "min_voices", 2);
            case 4 -> RuleForms.rule(form, "measure", "voices", "levels", levels);
            case 5 -> RuleForms.rule(form, "levels", levels, "channels", List.of("portal"));
            case 6 ->
                    RuleForms.rule(
                            form,
                            "window",
                            "life",
                            "for",
                            "PT0S",
                            "levels",
                            levels,
                            "min_voices",
                            0);
            default -> RuleForms.rule(form, "levels", levels);
        };
    }

    private List<Long> shuffled(long[] times) {
        List<Long> shuffled = new ArrayList<>(Arrays.stream(times).boxed().toList());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Clusters of items over two days, in order, each at a millisecond of its own. */
    private long[] randomTimes(int items) {
        long[] centres =
                random.longs(6, WatchedSubject.T0, WatchedSubject.minute(2 * 24 * 60)).toArray();
        return random.longs(10L * items, 0, 12 * MINUTE)
                .map(offset -> centres[random.nextInt(centres.length)] + offset)
                .distinct()
                .limit(items)
                .sorted()
                .toArray();
    }

    private static int voice(long time) {
        return 1 + (int) Math.floorMod(time, 40);
    }
}
