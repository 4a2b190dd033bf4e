/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.tools.backtest.episode.FiredEpisode;
import io.yuqing.tools.backtest.episode.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a rule did in the history, as it is tried and as it is in force.
 *
 * @param judgeable what of the rule on trial could be judged; null if it is none
 * @param judgeableBefore likewise of the one in force
 * @param now null if it is none or could not be judged
 * @param before likewise of the one in force
 * @param both alerts of the rule on trial that the rule in force raised too, at some overlapping
 *     time on the same subject
 * @param onlyNow the others of the rule on trial
 * @param onlyBefore alerts of the rule in force that the rule on trial does not raise
 */
record RuleResult(
        RuleChange change,
        Judgeable judgeable,
        Judgeable judgeableBefore,
        RuleFindings now,
        RuleFindings before,
        int both,
        int onlyNow,
        int onlyBefore) {

    /** By rule id; alerts outside of the range must have been taken out. */
    static List<RuleResult> of(
            Trial trial, List<FiredEpisode> now, List<FiredEpisode> before, Span range) {
        List<RuleResult> results = new ArrayList<>();
        for (RuleChange change : trial.changes()) {
            List<FiredEpisode> ownNow = of(change.id(), now);
            List<FiredEpisode> ownBefore = of(change.id(), before);
            Judgeable judgeable = trial.now(change.id());
            Judgeable judgeableBefore = trial.before(change.id());
            int both = (int) ownNow.stream().filter(e -> overlapsAny(e, ownBefore)).count();
            results.add(
                    new RuleResult(
                            change,
                            judgeable,
                            judgeableBefore,
                            runs(judgeable)
                                    ? RuleFindings.of(change.id(), ownNow, before, range)
                                    : null,
                            runs(judgeableBefore)
                                    ? RuleFindings.of(change.id(), ownBefore, now, range)
                                    : null,
                            both,
                            ownNow.size() - both,
                            (int) ownBefore.stream().filter(e -> !overlapsAny(e, ownNow)).count()));
        }
        return results;
    }

    private static boolean runs(Judgeable judgeable) {
        return judgeable != null && judgeable.rule() != null;
    }

    private static List<FiredEpisode> of(String ruleId, List<FiredEpisode> episodes) {
        return episodes.stream().filter(episode -> episode.ruleId().equals(ruleId)).toList();
    }

    private static boolean overlapsAny(FiredEpisode episode, List<FiredEpisode> others) {
        return others.stream().anyMatch(episode::overlaps);
    }
}
