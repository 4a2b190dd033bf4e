/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.domain.rule.Rule;
import io.yuqing.local.demo.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the rules did on all streams.
 *
 * @param scores by rule, over the streams with bursts ({@code COUNTY}, {@code GRADED}); all rules
 *     together first
 */
public record AlertBenchReport(
        List<BurstFinding> bursts, List<RuleScore> scores, List<Check> checks) {

    static AlertBenchReport of(List<TrialOutcome> outcomes, TriedRules rules) {
        List<TrialOutcome> withBursts =
                outcomes.stream()
                        .filter(
                                outcome ->
                                        outcome.scenario() == Scenario.COUNTY
                                                || outcome.scenario() == Scenario.GRADED)
                        .toList();
        List<RuleScore> scores = new ArrayList<>();
        scores.add(RuleScore.of("全部", AlertChecks.ids(rules.forBursts()), withBursts, rules));
        for (Rule rule : rules.forBursts()) {
            scores.add(RuleScore.of(rule.id(), Set.of(rule.id()), withBursts, rules));
        }
        return new AlertBenchReport(
                AlertChecks.findings(outcomes, rules), scores, AlertChecks.of(outcomes, rules));
    }

    /** Whether every aim is reached. */
    public boolean holds() {
        return checks.stream().allMatch(Check::holds);
    }

    public String table() {
        return AlertBenchTable.of(this);
    }

    public String json() {
        return AlertBenchJson.of(this);
    }
}
