/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.evidence;

import io.yuqing.domain.alert.judge.Condition;
import io.yuqing.domain.alert.judge.Ears;
import io.yuqing.domain.alert.judge.Heat;
import io.yuqing.domain.alert.judge.Observation;
import io.yuqing.domain.alert.judge.Risk;
import io.yuqing.domain.alert.judge.Verdict;
import io.yuqing.domain.rule.Criteria;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.List;

/**
 * Everything the level of an alert was decided from: enough to decide it again. Immutable.
 *
 * @param level that was reached
 * @param window whose last position {@code [windowEnd - window, windowEnd)} {@code seen} describes
 * @param criteria of the rule's revision
 * @param frozen baseline of an earlier window of the same burst that was in force, or null
 * @param verdict that was given
 * @param formulaVersion of the formulas of this package
 * @param snapshot for people to look at
 */
public record Evidence(
        String ruleId,
        long ruleRevision,
        SubjectKind subjectKind,
        String subjectId,
        Level level,
        RuleWindow window,
        Criteria criteria,
        Observation seen,
        Ears.Baseline frozen,
        Verdict verdict,
        Risk risk,
        double heat,
        int formulaVersion,
        SubjectSnapshot snapshot) {

    /** Of the formulas in force. */
    public static final int FORMULA_VERSION = Condition.FORMULA_VERSION;

    /**
     * The same with what its items say, which is stored beside it and not as long.
     *
     * @param excerpts in the order of the items; may be shorter
     */
    public Evidence saying(List<String> excerpts, String firstExcerpt) {
        return new Evidence(
                ruleId,
                ruleRevision,
                subjectKind,
                subjectId,
                level,
                window,
                criteria,
                seen,
                frozen,
                verdict,
                risk,
                heat,
                formulaVersion,
                snapshot.saying(excerpts, firstExcerpt));
    }

    /**
     * Decides again from the stored numbers, by the formulas they were decided by; by those in
     * force if the old ones are {@linkplain #decidable() not known} any more.
     */
    public Verdict reevaluate() {
        int formula = decidable() ? formulaVersion : Condition.FORMULA_VERSION;
        return new Condition(criteria, seen, frozen, formula).verdict();
    }

    /** Whether the formulas are known that this was decided by. */
    public boolean decidable() {
        return formulaVersion >= Condition.OLDEST_FORMULA
                && formulaVersion <= Condition.FORMULA_VERSION;
    }

    /** The risk score made again from the stored numbers. */
    public Risk reassess() {
        return Risk.of(seen, reevaluate().growth(criteria.compare()), risk.weights());
    }

    /** Whether deciding again gives the stored level, value, threshold, risk and heat. */
    public boolean confirmed() {
        Verdict again = reevaluate();
        return decidable()
                && again.reached() == level
                && again.value() == verdict.value()
                && again.threshold() == verdict.threshold()
                && reassess().score() == risk.score()
                && Heat.of(seen.current()) == heat;
    }
}
