/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.acceptance.alerts.StreamTruth.Burst;
import io.yuqing.domain.rule.Level;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of one burst. A topic that is alarmed already is not alarmed again: a burst that
 * begins while an alert on an earlier one stands is found without a new alert.
 *
 * @param known event time at which the first new alert could be known; null if there was none
 * @param rule that raised it, or the alert that stood; null if the burst was missed
 * @param level the highest of all alerts on it; null if it was missed
 */
record BurstFinding(TrialOutcome outcome, Burst burst, Instant known, String rule, Level level) {
    /**
     * @param ruleIds whose alerts count
     */
    static BurstFinding of(
            TrialOutcome outcome, Burst burst, Set<String> ruleIds, TriedRules rules) {
        List<FiredEpisode> some = outcome.onTopics(ruleIds);
        List<FiredEpisode> hits = some.stream().filter(burst::isHitBy).toList();
        List<FiredEpisode> standing =
                some.stream().filter(burst::findsStanding).filter(outcome::isRight).toList();
        if (hits.isEmpty() && standing.isEmpty()) {
            return new BurstFinding(outcome, burst, null, null, null);
        }
        List<FiredEpisode> all = Stream.concat(standing.stream(), hits.stream()).toList();
        if (hits.isEmpty()) {
            FiredEpisode first = standing.get(0);
            return new BurstFinding(outcome, burst, null, first.ruleId(), highest(all));
        }
        Comparator<FiredEpisode> byKnown = Comparator.comparing(episode -> known(episode, rules));
        FiredEpisode first =
                hits.stream().min(byKnown.thenComparing(FiredEpisode::ruleId)).orElseThrow();
        return new BurstFinding(outcome, burst, known(first, rules), first.ruleId(), highest(all));
    }

    boolean isFound() {
        return rule != null;
    }

    /** From its first item to the first alert; null if it was missed, or none was new. */
    Duration delay() {
        return known != null ? Duration.between(burst.span().from(), known) : null;
    }

    /** From the first alert to the middle of its busiest hour; null as {@link #delay()}. */
    Duration lead() {
        return known != null ? Duration.between(known, burst.peak()) : null;
    }

    /** Whether it rose at least to the level that it deserves. */
    boolean isHighEnough() {
        return !burst.isDue()
                || (isFound() && level.compareTo(Level.find(burst.floor()).orElseThrow()) >= 0);
    }

    private static Instant known(FiredEpisode episode, TriedRules rules) {
        return episode.fired().plus(rules.step(episode.ruleId()));
    }

    private static Level highest(List<FiredEpisode> hits) {
        return hits.stream()
                .map(episode -> Level.find(episode.level()).orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
