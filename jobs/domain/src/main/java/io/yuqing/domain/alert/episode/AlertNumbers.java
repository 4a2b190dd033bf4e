/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import static io.yuqing.domain.alert.episode.AlertInstance.NEVER;

import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.SubjectSnapshot;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.alert.judge.Breadth;
import io.yuqing.domain.alert.judge.Condition;
import io.yuqing.domain.alert.judge.Heat;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.Values;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes into an alert the numbers and the evidence of the window that decided its level. */
final class AlertNumbers {
    /** The label of a rule that says to which department its alerts go. */
    private static final String CATEGORY = "category";

    private final Rule rule;
    private final SubjectView subject;
    private final AlertOptions options;

    AlertNumbers(Rule rule, SubjectView subject, AlertOptions options) {
        this.rule = rule;
        this.subject = subject;
        this.options = options;
    }

    /**
     * Takes them from what was told as long as they still hold.
     *
     * @param told the same alert as it was told, or null
     * @return whether the numbers differ from what was told
     */
    boolean fill(
            AlertInstance next, AlertInstance told, Episode episode, Judge judge, Watch watch) {
        next.called = next.hasFired() || (told != null && told.called);
        boolean decidedBefore = told != null && told.windowEnd == episode.decided();
        boolean settled = watch.settledUntil != NEVER && episode.decided() <= watch.settledUntil;
        boolean stands =
                decidedBefore && (settled || !judge.has(episode.decided())) && wasFired(told, next);
        if (stands) {
            copy(told, next);
            return false;
        }
        Judge.Judged judged =
                rule.window() == RuleWindow.LIFE
                        ? life(episode)
                        : judge.at(episode.decided(), episode.start());
        write(next, judged);
        boolean same =
                decidedBefore
                        && wasFired(told, next)
                        && told.value == next.value
                        && told.threshold == next.threshold
                        && told.risk == next.risk
                        && told.heat == next.heat;
        if (same) {
            copy(told, next);
            return false;
        }
        SubjectSnapshot snapshot = subject.snapshot();
        writeEvidence(next, next.highest, judged, snapshot);
        if (told != null && told.called) {
            copyTraits(told, next);
        } else {
            writeTraits(next, snapshot.traits(), judged.seen().breadth());
        }
        return told != null;
    }

    private static boolean wasFired(AlertInstance told, AlertInstance next) {
        return told.hasFired() == next.hasFired();
    }

    private void write(AlertInstance next, Judge.Judged judged) {
        Verdict verdict = judged.verdict();
        next.ruleRevision = rule.revision();
        next.ruleName = rule.name();
        next.labels = rule.labels();
        next.value = verdict.value();
        next.threshold = verdict.threshold();
        next.hasBaseline = verdict.baseline() != null;
        next.baseline = verdict.baseline() == null ? 0 : verdict.baseline();
        next.heat = Heat.of(judged.seen().current());
        Risk risk = Risk.of(judged.seen(), growth(verdict), options.weights());
        next.risk = risk.score();
        next.riskGrade = risk.grade();
    }

    /** Of another window than the one that decided the highest level, for the level now. */
    void ofLevel(AlertInstance next, Judge.Judged judged) {
        write(next, judged);
        writeEvidence(next, next.level, judged, subject.snapshot());
    }

    private void writeEvidence(
            AlertInstance next, Level level, Judge.Judged judged, SubjectSnapshot snapshot) {
        Verdict verdict = judged.verdict();
        next.evidence =
                options.evidenceForm()
                        .apply(
                                new Evidence(
                                        rule.id(),
                                        rule.revision(),
                                        rule.subject(),
                                        subject.id(),
                                        level,
                                        rule.window(),
                                        rule.criteria(),
                                        judged.seen(),
                                        judged.frozen(),
                                        verdict,
                                        Risk.of(judged.seen(), growth(verdict), options.weights()),
                                        next.heat,
                                        Condition.FORMULA_VERSION,
                                        snapshot));
        next.excerpts = snapshot.excerpts();
        next.firstExcerpt = snapshot.firstExcerpt();
    }

    /** As the rule's author says, else as the subject itself, else as most items of the window. */
    private void writeTraits(AlertInstance next, SubjectTraits traits, Breadth breadth) {
        String known = rule.labels().getOrDefault(CATEGORY, traits.category());
        next.category = known.isEmpty() ? mostFrequent(breadth.categories()) : known;
        next.topics = traits.topics();
        next.clusterId = traits.clusterId();
    }

    private static String mostFrequent(Map<String, Long> categories) {
        String most = "";
        for (Map.Entry<String, Long> entry : new TreeMap<>(categories).entrySet()) {
            most = entry.getValue() > categories.getOrDefault(most, 0L) ? entry.getKey() : most;
        }
        return most;
    }

    private static void copyTraits(AlertInstance told, AlertInstance next) {
        next.category = told.category;
        next.topics = told.topics;
        next.clusterId = told.clusterId;
    }

    private double growth(Verdict verdict) {
        return verdict.growth(rule.criteria().compare());
    }

    private Judge.Judged life(Episode episode) {
        double least = rule.criteria().levels().of(episode.highest());
        SubjectCounter.Reached reached =
                subject.lifeReached(counts -> Values.of(rule.measure(), counts), least);
        Observation seen =
                new Observation(
                        episode.decided(),
                        reached.counts(),
                        Counts.NONE,
                        List.of(),
                        () -> Breadth.UNKNOWN);
        return new Judge.Judged(seen, null, new Condition(rule.criteria(), seen, null).verdict());
    }

    private static void copy(AlertInstance told, AlertInstance next) {
        next.ruleRevision = told.ruleRevision;
        next.ruleName = told.ruleName;
        next.labels = told.labels;
        next.value = told.value;
        next.threshold = told.threshold;
        next.hasBaseline = told.hasBaseline;
        next.baseline = told.baseline;
        next.heat = told.heat;
        next.risk = told.risk;
        next.riskGrade = told.riskGrade;
        next.evidence = told.evidence;
        next.excerpts = told.excerpts;
        next.firstExcerpt = told.firstExcerpt;
        copyTraits(told, next);
    }
}
