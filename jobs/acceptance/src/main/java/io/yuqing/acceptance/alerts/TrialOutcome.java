/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.acceptance.alerts.StreamTruth.Calm;
import io.yuqing.local.demo.Scenario;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One stream and what fired on it, in the order of firing. */
record TrialOutcome(Scenario scenario, long seed, List<FiredEpisode> fired, StreamTruth truth) {
    String name() {
        return name(scenario, seed);
    }

    static String name(Scenario scenario, long seed) {
        return scenario.name().toLowerCase(Locale.ROOT) + "-" + seed;
    }

    /** Event time that it covers, in days. */
    double days() {
        return scenario.options().duration().toHours() / 24.0;
    }

    List<FiredEpisode> onTopics(Set<String> ruleIds) {
        return fired.stream()
                .filter(episode -> episode.subjectKind().equals("topic"))
                .filter(episode -> ruleIds.contains(episode.ruleId()))
                .toList();
    }

    /** Whether it fired during a burst of its topic. */
    boolean isRight(FiredEpisode episode) {
        return truth.bursts().stream().anyMatch(burst -> burst.isHitBy(episode));
    }

    /** Alerts that stood during something calm, those apart that a burst had raised. */
    List<FiredEpisode> disturbing(Calm calm) {
        return fired.stream().filter(calm::isDisturbedBy).filter(e -> !isRight(e)).toList();
    }
}
