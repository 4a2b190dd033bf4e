/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.acceptance.alerts.StreamTruth.Burst;
import io.yuqing.acceptance.backtest.Episode;
import io.yuqing.domain.rule.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What became of one burst.
 *
 * @param known event time at which the first alert could be known; null if it was missed
 * @param rule that raised it; null if it was missed
 * @param level the highest of all alerts on it; null if it was missed
 */
record BurstFinding(Outcome outcome, Burst burst, Instant known, String rule, Level level) {
    /**
     * @param ruleIds whose alerts count
     */
    static BurstFinding of(Outcome outcome, Burst burst, Set<String> ruleIds, TriedRules rules) {
        List<Episode> hits =
                outcome.fired().stream()
                        .filter(episode -> ruleIds.contains(episode.ruleId()))
                        .filter(burst::isHitBy)
                        .toList();
        Comparator<Episode> byKnown = Comparator.comparing(episode -> known(episode, rules));
        return hits.stream()
                .min(byKnown.thenComparing(Episode::ruleId))
                .map(
                        first ->
                                new BurstFinding(
                                        outcome,
                                        burst,
                                        known(first, rules),
                                        first.ruleId(),
                                        highest(hits)))
                .orElse(new BurstFinding(outcome, burst, null, null, null));
    }

    boolean isFound() {
        return known != null;
    }

    /** From its first item to the first alert; null if it was missed. */
    Duration delay() {
        return isFound() ? Duration.between(burst.span().from(), known) : null;
    }

    /** From the first alert to the middle of its busiest hour; null if it was missed. */
    Duration lead() {
        return isFound() ? Duration.between(known, burst.peak()) : null;
    }

    /** Whether it rose at least to the level that it deserves. */
    boolean isHighEnough() {
        return !burst.isDue()
                || (isFound() && level.compareTo(Level.find(burst.floor()).orElseThrow()) >= 0);
    }

    private static Instant known(Episode episode, TriedRules rules) {
        return episode.fired().plus(rules.step(episode.ruleId()));
    }

    private static Level highest(List<Episode> hits) {
        return hits.stream()
                .map(episode -> Level.find(episode.level()).orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
