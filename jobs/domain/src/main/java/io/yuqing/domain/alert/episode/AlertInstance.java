/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert.episode;

import io.yuqing.domain.alert.evidence.Evidence;
import io.yuqing.domain.alert.evidence.SubjectTraits;
import io.yuqing.domain.rule.Level;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.RuleWindow;
import io.yuqing.domain.rule.SubjectKind;
import java.util.List;
import java.util.Map;

/**
 * One alert as it was last told: what a row of the alerts table is made of. It repeats what it
 * needs of its rule, so that a row can be written after the rule was replaced or deleted.
 *
 * <p>A plain class with public fields, because it travels between operators. Nobody changes an
 * instance that was handed on. Times are event time in ms; {@link #NEVER} = has not happened.
 */
public final class AlertInstance {
    public static final long NEVER = Long.MIN_VALUE;

    public String alertId = "";

    /**
     * The id under which people were told of the matter first. Late items that put another alert
     * before this one change its id, and not what people were told.
     */
    public String toldAs = "";

    /** The day on which it began, and its place among the alerts of that day: what its id names. */
    public long day;

    public int ordinal;

    public String ruleId = "";

    /** The revision by which the highest level was reached. */
    public long ruleRevision;

    public String ruleName = "";
    public SubjectKind subjectKind;
    public String subjectId = "";
    public Measure measure;
    public RuleWindow window;

    /** Never changed, only replaced: copies share it. */
    public Map<String, String> labels = Map.of();

    /** The level now; of an alert that is over the last one. */
    public Level level;

    /** The highest level so far; evidence and numbers are of the window that reached it. */
    public Level highest;

    public Phase phase = Phase.INACTIVE;

    /** The beginning of the minute (for a day's window: of the hour) that reached a level. */
    public long startedAt = NEVER;

    public long firedAt = NEVER;
    public long resolvedAt = NEVER;

    /** The end of the window that reached the highest level. */
    public long windowEnd = NEVER;

    public double value;
    public double threshold;
    public boolean hasBaseline;
    public double baseline;

    /** Risk score, 0 to 100, and the grade it stands for. */
    public double risk;

    public Level riskGrade;

    /** Heat index of the window. */
    public double heat;

    /** JSON of {@link Evidence}. */
    public String evidence = "";

    /** What the items of the evidence say, in their order; empty once it is forgotten. */
    public List<String> excerpts = List.of();

    /** What the earliest item of the subject says; empty if unknown or forgotten. */
    public String firstExcerpt = "";

    /** See {@link SubjectTraits}, also the two below. */
    public String category = "";

    public List<String> topics = List.of();
    public String clusterId = "";

    /**
     * Whether it has ever fired: from then on it belongs to the same department and event, also if
     * late items put it back to pending meanwhile.
     */
    public boolean called;

    /** Grows with every row of the rule on the subject, whatever the clock says. */
    public long version;

    /** For Flink. */
    public AlertInstance() {}

    /** A copy that may be changed. */
    public AlertInstance copy() {
        AlertInstance copy = new AlertInstance();
        copy.alertId = alertId;
        copy.toldAs = toldAs;
        copy.day = day;
        copy.ordinal = ordinal;
        copy.ruleId = ruleId;
        copy.ruleRevision = ruleRevision;
        copy.ruleName = ruleName;
        copy.subjectKind = subjectKind;
        copy.subjectId = subjectId;
        copy.measure = measure;
        copy.window = window;
        copy.labels = labels;
        copy.level = level;
        copy.highest = highest;
        copy.phase = phase;
        copy.startedAt = startedAt;
        copy.firedAt = firedAt;
        copy.resolvedAt = resolvedAt;
        copy.windowEnd = windowEnd;
        copy.value = value;
        copy.threshold = threshold;
        copy.hasBaseline = hasBaseline;
        copy.baseline = baseline;
        copy.risk = risk;
        copy.riskGrade = riskGrade;
        copy.heat = heat;
        copy.evidence = evidence;
        copy.excerpts = excerpts;
        copy.firstExcerpt = firstExcerpt;
        copy.category = category;
        copy.topics = topics;
        copy.clusterId = clusterId;
        copy.called = called;
        copy.version = version;
        return copy;
    }

    /** The same without what people wrote. */
    AlertInstance withoutTexts() {
        AlertInstance copy = copy();
        copy.excerpts = List.of();
        copy.firstExcerpt = "";
        return copy;
    }

    /** Whether people have been called, or would have been. */
    boolean hasFired() {
        return firedAt != NEVER;
    }

    /** Whether it and another stretch of time have a moment in common. */
    boolean overlaps(long from, long to) {
        return startedAt < to && from < (resolvedAt == NEVER ? Long.MAX_VALUE : resolvedAt);
    }

    @Override
    public String toString() {
        return "AlertInstance{%s %s %s of rule %s revision %d on %s %s, started %d, version %d}"
                .formatted(
                        alertId,
                        phase,
                        level,
                        ruleId,
                        ruleRevision,
                        subjectKind,
                        subjectId,
                        startedAt,
                        version);
    }
}
