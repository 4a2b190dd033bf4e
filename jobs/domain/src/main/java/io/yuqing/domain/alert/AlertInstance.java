/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.Map;

/**
 * One alert as it stands: what a Flink job keeps for each rule and subject, and what a row of the
 * alerts table is made of. It repeats what it needs of its rule, so that a row can be written after
 * the rule was replaced or deleted.
 *
 * <p>A plain class with public fields, because it lives in Flink state; names and types of the
 * fields are part of the savepoint format. Nobody changes an instance that is in state: {@link
 * RuleEvaluator} works on copies. Times are event time in ms; {@link #NEVER} = has not happened.
 */
public final class AlertInstance {
    public static final long NEVER = Long.MIN_VALUE;

    public String alertId = "";
    public String ruleId = "";

    /**
     * The revision that raised the alert; a pending alert follows its rule, a firing one is pinned.
     */
    public long ruleRevision;

    public String ruleName = "";
    public SubjectKind subjectKind;
    public String subjectId = "";
    public Measure measure;
    public RuleWindow window;

    /** Never changed, only replaced: copies share it. */
    public Map<String, String> labels = Map.of();

    public Level level;

    public Phase phase = Phase.INACTIVE;

    /** When the condition became true; with rule and subject it names the alert. */
    public long startedAt = NEVER;

    public long firedAt = NEVER;
    public long resolvedAt = NEVER;

    /**
     * The latest window end for which the condition is known to be true; may lie ahead, because
     * what holds in a window that still fills, its measure only growing, holds at its end.
     */
    public long lastTrueAt = NEVER;

    /** Since when the condition of a firing alert is false without a break. */
    public long falseSince = NEVER;

    /** Up to this event time alarms have been given; older items raise no new one. */
    public long coveredUntil = NEVER;

    /** The end of the window that raised the alert. */
    public long windowEnd = NEVER;

    public double value;
    public double threshold;
    public boolean hasBaseline;
    public double baseline;

    /** The largest value so far. */
    public double peak;

    /** The end of the window whose baseline was frozen, or {@link #NEVER}. */
    public long frozenAt = NEVER;

    public double frozenMean;
    public double frozenUpper;

    /** JSON of {@link Evidence}; empty until the shell that holds the top items fills it in. */
    public String evidence = "";

    /**
     * How many rows of this alert were emitted; grows by one with each, whatever the clock says.
     */
    public long version;

    /** For Flink. */
    public AlertInstance() {}

    /** A copy that may be changed. */
    public AlertInstance copy() {
        AlertInstance copy = new AlertInstance();
        copy.alertId = alertId;
        copy.ruleId = ruleId;
        copy.ruleRevision = ruleRevision;
        copy.ruleName = ruleName;
        copy.subjectKind = subjectKind;
        copy.subjectId = subjectId;
        copy.measure = measure;
        copy.window = window;
        copy.labels = labels;
        copy.level = level;
        copy.phase = phase;
        copy.startedAt = startedAt;
        copy.firedAt = firedAt;
        copy.resolvedAt = resolvedAt;
        copy.lastTrueAt = lastTrueAt;
        copy.falseSince = falseSince;
        copy.coveredUntil = coveredUntil;
        copy.windowEnd = windowEnd;
        copy.value = value;
        copy.threshold = threshold;
        copy.hasBaseline = hasBaseline;
        copy.baseline = baseline;
        copy.peak = peak;
        copy.frozenAt = frozenAt;
        copy.frozenMean = frozenMean;
        copy.frozenUpper = frozenUpper;
        copy.evidence = evidence;
        copy.version = version;
        return copy;
    }

    /** A copy that carries this evidence. */
    public AlertInstance withEvidence(Evidence newEvidence) {
        AlertInstance copy = copy();
        copy.evidence = newEvidence.toJson();
        return copy;
    }

    /**
     * The event time at which an alert that is over may be forgotten, because items that old are no
     * longer counted; {@code Long.MAX_VALUE} for a live one.
     *
     * @param retentionMillis how long late items are counted
     */
    public long forgetAt(long retentionMillis) {
        return phase.live() ? Long.MAX_VALUE : Math.max(coveredUntil, resolvedAt) + retentionMillis;
    }

    /** Whether the rule still asks the same question, perhaps with other numbers. */
    boolean sameIdentity(Rule rule) {
        return rule.subject() == subjectKind
                && rule.measure() == measure
                && rule.window() == window;
    }

    @Override
    public String toString() {
        return "AlertInstance{%s %s of rule %s revision %d on %s %s, started %d, version %d}"
                .formatted(
                        alertId,
                        phase,
                        ruleId,
                        ruleRevision,
                        subjectKind,
                        subjectId,
                        startedAt,
                        version);
    }
}
