/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random walks: any rule, any counts, time going forward and back. */
class RuleEvaluatorPropertyTest {
    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** One evaluation of a walk. */
    private record Step(Rule rule, Observation totals, long now, boolean covered) {
        Transition take(AlertInstance alert) {
            return covered
                    ? RuleEvaluator.evaluate(rule, totals, alert, now)
                    : RuleEvaluator.notApplicable(alert, now);
        }
    }

    @Test
    void shouldKeepItsPromisesOnRandomWalksAndReachEveryReason() {
        Set<TransitionReason> reached = EnumSet.noneOf(TransitionReason.class);
        for (int walk = 0; walk < 400; walk++) {
            AlertInstance alert = null;
            for (Step step : walk(120)) {
                Map<String, Object> before = alert == null ? null : Stored.values(alert);
                Transition transition = step.take(alert);
                reached.add(transition.reason());
                if (before != null) {
                    assertThat(Stored.values(alert))
                            .as("argument, seed %d", seed)
                            .isEqualTo(before);
                }
                checkRow(alert, transition);
                alert = transition.toStore();
                assertThat(alert == null || alert.phase != Phase.INACTIVE).isTrue();
            }
        }
        assertThat(reached)
                .as("seed %d", seed)
                .containsExactlyInAnyOrder(TransitionReason.values());
    }

    private void checkRow(AlertInstance before, Transition transition) {
        AlertInstance after = transition.instance();
        boolean same = before != null && after != null && after.alertId.equals(before.alertId);
        long numbered = before == null ? 0 : before.version;
        if (!transition.emit()) {
            assertThat(after == null || after.version == numbered)
                    .as("only rows are numbered, seed %d", seed)
                    .isTrue();
            assertThat(after == null || same).as("every alert is told, seed %d", seed).isTrue();
            return;
        }
        assertThat(after.version).as("seed %d", seed).isEqualTo(numbered + 1);
        assertThat(after.startedAt).as("seed %d", seed).isNotEqualTo(AlertInstance.NEVER);
        assertThat(after.resolvedAt == AlertInstance.NEVER)
                .as("seed %d, %s", seed, after)
                .isEqualTo(after.phase.live());
        assertThat(Double.isFinite(after.value + after.threshold + after.baseline + after.peak))
                .isTrue();
        if (transition.reason().takesEvidence()) {
            assertThat(after.value)
                    .as("seed %d", seed)
                    .isGreaterThanOrEqualTo(after.threshold)
                    .isLessThanOrEqualTo(after.peak);
        }
        if (same && before.phase.live()) {
            assertThat(after.startedAt).as("seed %d", seed).isEqualTo(before.startedAt);
        }
    }

    @Test
    void shouldGoOnAfterARestartInAnyStateAsIfThereHadBeenNone() {
        for (int walk = 0; walk < 200; walk++) {
            List<Step> steps = walk(120);
            assertThat(rows(steps, true)).as("seed %d", seed).isEqualTo(rows(steps, false));
        }
    }

    private static List<Map<String, Object>> rows(List<Step> steps, boolean restartAfterEach) {
        List<Map<String, Object>> rows = new ArrayList<>();
        AlertInstance alert = null;
        for (Step step : steps) {
            Transition transition = step.take(alert);
            if (transition.emit()) {
                rows.add(Stored.values(transition.instance()));
            }
            AlertInstance kept = transition.toStore();
            alert = restartAfterEach ? Stored.copyOf(kept) : kept;
        }
        return rows;
    }

    private List<Step> walk(int length) {
        List<Step> steps = new ArrayList<>();
        Map<String, Object> form = form();
        int revision = 1;
        long minute = 0;
        for (int i = 0; i < length; i++) {
            if (random.nextInt(25) == 0) {
                revision++;
                form = random.nextBoolean() ? form() : RuleForms.with(form, "level", "red");
            }
            Rule rule =
                    random.nextInt(60) == 0
                            ? Rule.tombstone("r", ++revision)
                            : RuleForms.rule(form, "id", "r", "revision", revision);
            minute += random.nextInt(5) == 0 ? -random.nextInt(8) : random.nextInt(4);
            long border = Steps.T0 + minute * Steps.MINUTE;
            long now = random.nextBoolean() ? border : border - random.nextInt(60_000);
            long end = border + (random.nextInt(4) - 1) * Steps.MINUTE;
            steps.add(new Step(rule, totals(end), now, random.nextInt(80) != 0));
        }
        return steps;
    }

    private Map<String, Object> form() {
        Map<String, Object> durations =
                RuleForms.with(
                        RuleForms.reactions(),
                        "for",
                        random.nextBoolean() ? "PT0S" : "PT3M",
                        "keep_firing_for",
                        random.nextBoolean() ? "PT0S" : "PT4M",
                        "min_count",
                        10);
        return switch (random.nextInt(4)) {
            case 0 -> RuleForms.with(durations, "threshold", 30);
            case 1 -> RuleForms.with(durations, "measure", "negative_share", "threshold", 0.5);
            case 2 -> RuleForms.with(durations, "measure", "growth", "threshold", 1.5);
            default -> RuleForms.with(durations, "measure", "burst", "threshold", null);
        };
    }

    private Observation totals(long end) {
        long comments = random.nextInt(60);
        Counts current = new Counts(0, random.nextInt(5), comments, random.nextLong(comments + 1));
        Counts previous = new Counts(0, 0, random.nextInt(40), 0);
        long past = random.nextInt(10) == 0 ? 3 : 7;
        return new Observation(
                "thread-1", end, current, previous, random.longs(past, 0, 40).boxed().toList());
    }
}
