/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.List;
import java.util.Map;

/**
 * Everything the decision to raise an alert was made from: enough to make it again. Immutable.
 *
 * @param baseline what is usual, or null if the measure has none
 * @param frozen whether threshold and baseline are those of an earlier window of the same burst and
 *     not of {@code past}
 * @param counts of the window {@code [windowEnd - window, windowEnd)} when the decision was made
 * @param previous of the window before
 * @param past all items of the 7 windows before, oldest first; empty unless a burst
 * @param analysisVersion of dictionary and model that judged the items
 * @param formulaVersion of the formulas of this package
 * @param items those that weigh most, chosen by the caller
 */
public record Evidence(
        String ruleId,
        long ruleRevision,
        SubjectKind subjectKind,
        String subjectId,
        Level level,
        TransitionReason reason,
        Measure measure,
        RuleWindow window,
        long windowEnd,
        double value,
        double threshold,
        long minCount,
        Double baseline,
        boolean frozen,
        Counts counts,
        Counts previous,
        List<Long> past,
        String analysisVersion,
        int formulaVersion,
        List<EvidenceItem> items) {

    public Evidence {
        past = List.copyOf(past);
        items = List.copyOf(items);
    }

    /**
     * Of an evaluation whose reason {@link TransitionReason#takesEvidence() takes evidence}.
     *
     * @param rule and totals as given to {@link RuleEvaluator#evaluate}
     * @param transition what it returned
     */
    public static Evidence of(
            Rule rule,
            Observation totals,
            Transition transition,
            String analysisVersion,
            List<EvidenceItem> items) {
        AlertInstance alert = transition.instance();
        boolean burst = rule.measure() == Measure.BURST;
        return new Evidence(
                alert.ruleId,
                alert.ruleRevision,
                alert.subjectKind,
                alert.subjectId,
                alert.level,
                transition.reason(),
                rule.measure(),
                rule.window(),
                alert.windowEnd,
                alert.value,
                alert.threshold,
                rule.minCount(),
                alert.hasBaseline ? (Double) alert.baseline : null,
                burst && alert.frozenAt < alert.windowEnd && alert.threshold == alert.frozenUpper,
                totals.current(),
                totals.previous(),
                burst ? totals.past() : List.of(),
                analysisVersion,
                Condition.FORMULA_VERSION,
                items);
    }

    /**
     * Evidence read back from its JSON text by somebody who has a JSON reader.
     *
     * @throws IllegalArgumentException naming the field that is missing or wrong
     */
    public static Evidence of(Map<String, Object> json) {
        return new EvidenceReader(json).read();
    }

    /** Makes the decision again from the stored numbers. */
    public Verdict reevaluate() {
        Ears.Baseline inForce =
                frozen && baseline != null ? new Ears.Baseline(baseline, threshold) : null;
        return new Condition(measure, threshold, minCount, counts, previous, past, inForce)
                .verdict();
    }

    /** Whether {@link #reevaluate} comes to the stored value and threshold, and to an alert. */
    public boolean confirmed() {
        Verdict again = reevaluate();
        return again.holds() && again.value() == value && again.threshold() == threshold;
    }

    /** The same text for equal evidence: keys sorted, no spaces, {@code window_end} in epoch ms. */
    public String toJson() {
        return EvidenceJson.write(this);
    }
}
