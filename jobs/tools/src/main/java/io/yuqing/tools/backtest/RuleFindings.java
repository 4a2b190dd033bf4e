/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Medians;
import io.yuqing.tools.backtest.episode.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one rule did in the history.
 *
 * @param byLevel alerts by the code of the highest level they reached
 * @param lead median of the time from firing to the peak of the subject; null without a peak. Below
 *     zero if most fired behind it
 * @param added alerts on a subject that had none at the time by the rules compared with
 */
record RuleFindings(
        String ruleId,
        int alerts,
        double alertsPerDay,
        Map<String, Integer> byLevel,
        Duration lead,
        int added) {

    /**
     * @param episodes of this rule
     * @param before alerts of all rules compared with
     */
    static RuleFindings of(
            String ruleId, List<FiredEpisode> episodes, List<FiredEpisode> before, Span range) {
        Map<String, Integer> levels = new TreeMap<>();
        List<Duration> leads = new ArrayList<>();
        int added = 0;
        for (FiredEpisode episode : episodes) {
            levels.merge(episode.level(), 1, Integer::sum);
            if (episode.peak() != null) {
                leads.add(Duration.between(episode.fired(), episode.peak()));
            }
            added += before.stream().noneMatch(episode::overlaps) ? 1 : 0;
        }
        return new RuleFindings(
                ruleId,
                episodes.size(),
                episodes.size() / range.days(),
                levels,
                Medians.of(leads),
                added);
    }
}
