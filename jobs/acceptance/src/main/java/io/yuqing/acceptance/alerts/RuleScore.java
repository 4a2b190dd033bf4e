/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.tools.backtest.episode.FiredEpisode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How well some rules find the bursts of some streams.
 *
 * <ul>
 *   <li>A burst is <em>due</em> if the truth gives it a level; others may be told.
 *   <li>An alert is <em>right</em> if it fired on the topic of a burst, due or not, between its
 *       first item and an hour after 95 % of its items; otherwise it is <em>false</em>.
 *   <li>A burst is <em>found</em> if an alert on it is right, or if a right alert on an earlier
 *       burst of its topic still stands when it begins; further alerts on it change nothing.
 *   <li>The <em>delay</em> runs in event time, from the first item of the burst to the end of the
 *       minute in which the first right alert fired.
 * </ul>
 *
 * @param name of the rule
 * @param due bursts that had to be told
 * @param found of these
 * @param fired alerts on topics
 * @param right of these
 * @param medianDelay over due bursts with an alert of their own; null without
 * @param longestDelay over due bursts with an alert of their own; null without
 * @param falseADay false alerts by day of event time, all topics together
 */
record RuleScore(
        String name,
        int due,
        int found,
        int fired,
        int right,
        Duration medianDelay,
        Duration longestDelay,
        double falseADay) {

    static RuleScore of(
            String name, Set<String> ruleIds, List<TrialOutcome> outcomes, TriedRules rules) {
        int due = 0;
        int found = 0;
        int fired = 0;
        int right = 0;
        double days = 0;
        List<Duration> delays = new ArrayList<>();
        for (TrialOutcome outcome : outcomes) {
            days += outcome.days();
            for (StreamTruth.Burst burst : outcome.truth().bursts()) {
                BurstFinding finding = BurstFinding.of(outcome, burst, ruleIds, rules);
                due += burst.isDue() ? 1 : 0;
                found += burst.isDue() && finding.isFound() ? 1 : 0;
                if (burst.isDue() && finding.delay() != null) {
                    delays.add(finding.delay());
                }
            }
            for (FiredEpisode episode : outcome.onTopics(ruleIds)) {
                fired++;
                right += outcome.isRight(episode) ? 1 : 0;
            }
        }
        delays.sort(null);
        return new RuleScore(
                name,
                due,
                found,
                fired,
                right,
                delays.isEmpty() ? null : delays.get((delays.size() - 1) / 2),
                delays.isEmpty() ? null : delays.get(delays.size() - 1),
                days == 0 ? 0 : (fired - right) / days);
    }

    double recall() {
        return due == 0 ? Double.NaN : (double) found / due;
    }

    double precision() {
        return fired == 0 ? Double.NaN : (double) right / fired;
    }
}
