/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.alerts;

import io.yuqing.acceptance.alerts.StreamTruth.Calm;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.local.demo.Scenario;
import io.yuqing.tools.backtest.episode.FiredEpisode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The aims: what must be found, and what must call nobody. */
final class AlertChecks {
    private static final double FOUR_OF_FIVE = 0.8;

    private final List<TrialOutcome> outcomes;
    private final TriedRules rules;
    private final List<Check> checks = new ArrayList<>();

    private AlertChecks(List<TrialOutcome> outcomes, TriedRules rules) {
        this.outcomes = outcomes;
        this.rules = rules;
    }

    static List<Check> of(List<TrialOutcome> outcomes, TriedRules rules) {
        AlertChecks all = new AlertChecks(outcomes, rules);
        all.bursts(Scenario.COUNTY, "county", "演示数据");
        all.bursts(Scenario.GRADED, "graded", "强弱分级的突发");
        all.calm();
        all.weekly();
        return all.checks;
    }

    private void bursts(Scenario scenario, String key, String name) {
        List<TrialOutcome> some = outcomes.stream().filter(o -> o.scenario() == scenario).toList();
        if (some.isEmpty()) {
            return;
        }
        RuleScore all = RuleScore.of("", ids(rules.forBursts()), some, rules);
        checks.add(Check.atLeast(key + ".recall", name + "：应报的突发，有预警的占比", all.recall(), 1));
        checks.add(Check.atLeast(key + ".level", name + "：应报的突发，达到应有级别的占比", highEnough(some), 1));
        checks.add(
                Check.atLeast(
                        key + ".precision", name + "：预警中确有突发的占比", all.precision(), FOUR_OF_FIVE));
        rules.burst()
                .map(rule -> RuleScore.of("", Set.of(rule.id()), some, rules))
                .ifPresent(
                        burst ->
                                checks.add(
                                        Check.atLeast(
                                                key + ".burst.precision",
                                                name + "：其中突增规则的准确",
                                                burst.precision(),
                                                FOUR_OF_FIVE)));
    }

    private double highEnough(List<TrialOutcome> some) {
        List<BurstFinding> due =
                findings(some, rules).stream().filter(f -> f.burst().isDue()).toList();
        return due.isEmpty()
                ? Double.NaN
                : (double) due.stream().filter(BurstFinding::isHighEnough).count() / due.size();
    }

    private void calm() {
        if (outcomes.stream().noneMatch(outcome -> outcome.scenario() == Scenario.CALM)) {
            return;
        }
        Set<String> comparing = ids(rules.comparing());
        quiet("coverage", "采集量翻倍：突增、环比规则的预警", e -> comparing.contains(e.ruleId()));
        control("coverage", "采集量翻倍：不作校正时的预警（对照，应有）");
        quiet("resent", "半天数据重复送达：突增、环比规则的预警", e -> comparing.contains(e.ruleId()));
        quiet("one_voice", "一人连发 500 条：橙色以上的预警（话题一小时内的规则、单帖全部规则）", this::isOrange);
        quiet("daily_rhythm", "昼夜起伏：突增、环比规则的预警", e -> comparing.contains(e.ruleId()));
        control("daily_rhythm", "昼夜起伏：不作校正时的预警（对照，应有）");
    }

    /** What a topic sums up over a day may have been orange before, and rightly. */
    private boolean isOrange(FiredEpisode episode) {
        boolean due = episode.subjectKind().equals("thread") || rules.isShort(episode.ruleId());
        return due
                && !TriedRules.isControl(episode.ruleId())
                && Level.find(episode.level()).orElseThrow().compareTo(Level.ORANGE) >= 0;
    }

    private void weekly() {
        List<TrialOutcome> some =
                outcomes.stream().filter(o -> o.scenario() == Scenario.WEEKLY).toList();
        if (some.isEmpty() || rules.burst().isEmpty()) {
            return;
        }
        String plain = rules.burst().get().id();
        checks.add(
                Check.atLeast(
                        "weekly.plain",
                        "每周一 9 时的高峰：与前几小时比较的预警（对照，应有）",
                        count("weekly_peak", e -> e.ruleId().equals(plain)),
                        1));
        quiet(
                "weekly_peak",
                "每周一 9 时的高峰：与前几周同一时段比较的预警",
                e -> e.ruleId().equals(TriedRules.SAME_HOUR));
        RuleScore same = RuleScore.of("", Set.of(TriedRules.SAME_HOUR), some, rules);
        checks.add(Check.atLeast("weekly.recall", "周一真正的突发：与前几周同一时段比较的召回", same.recall(), 1));
    }

    private void quiet(String kind, String what, Predicate<FiredEpisode> alert) {
        checks.add(Check.atMost(kind + ".alerts", what, count(kind, alert), 0));
    }

    /** Without it a quiet line could mean that there was nothing to keep quiet about. */
    private void control(String kind, String what) {
        double count = count(kind, e -> e.ruleId().equals(TriedRules.UNCORRECTED));
        checks.add(Check.atLeast(kind + ".uncorrected", what, count, 1));
    }

    private double count(String kind, Predicate<FiredEpisode> alert) {
        long count = 0;
        for (TrialOutcome outcome : outcomes) {
            for (Calm calm : outcome.truth().calm()) {
                if (calm.kind().equals(kind)) {
                    count += outcome.disturbing(calm).stream().filter(alert).count();
                }
            }
        }
        return count;
    }

    static List<BurstFinding> findings(List<TrialOutcome> outcomes, TriedRules rules) {
        Set<String> ids = ids(rules.forBursts());
        return outcomes.stream()
                .flatMap(
                        outcome ->
                                outcome.truth().bursts().stream()
                                        .map(b -> BurstFinding.of(outcome, b, ids, rules)))
                .toList();
    }

    static Set<String> ids(List<Rule> some) {
        return some.stream().map(Rule::id).collect(Collectors.toSet());
    }
}
