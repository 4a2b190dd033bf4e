/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static io.yuqing.domain.alert.AlertInstance.NEVER;

import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import java.util.LinkedHashMap;

/** One evaluation of a rule that is in force; one method for each phase the alert may be in. */
final class Evaluation {
    /**
     * Alert ids are cut to the minute: after a restart Kafka partitions may interleave differently,
     * and another item of the same minute may be the one that reaches the threshold.
     */
    private static final long ID_GRAIN = 60_000;

    private final Rule rule;
    private final Observation totals;
    private final long now;

    Evaluation(Rule rule, Observation totals, long now) {
        this.rule = rule;
        this.totals = totals;
        this.now = now;
    }

    Transition of(AlertInstance instance) {
        // An alert that is over, of a rule that asked another question, is nothing to merge with.
        if (instance == null || !instance.sameIdentity(rule)) {
            return begin(null, condition(null));
        }
        Condition condition = condition(instance);
        return switch (instance.phase) {
            case INACTIVE -> begin(null, condition);
            case PENDING -> pending(instance, condition);
            case FIRING -> firing(instance, condition);
            case RESOLVED -> resolved(instance, condition);
        };
    }

    private Transition begin(AlertInstance ended, Condition condition) {
        Verdict verdict = condition.verdict();
        if (!verdict.holds()) {
            return new Transition(ended, verdict.whyNot(), false);
        }
        AlertInstance next = new AlertInstance();
        next.alertId = id();
        next.subjectKind = rule.subject();
        next.subjectId = totals.subjectId();
        next.measure = rule.measure();
        next.window = rule.window();
        next.startedAt = now;
        next.lastTrueAt = now;
        next.coveredUntil = ended == null ? NEVER : ended.coveredUntil;
        freeze(next, condition);
        if (rule.forDuration().isZero()) {
            return fire(next, verdict, TransitionReason.FIRED_AT_ONCE);
        }
        next.phase = Phase.PENDING;
        record(next, verdict);
        return emit(next, TransitionReason.ABOVE_PENDING);
    }

    private Transition pending(AlertInstance instance, Condition condition) {
        Verdict verdict = condition.verdict();
        if (!verdict.holds()) {
            return now <= instance.lastTrueAt
                    ? new Transition(instance, TransitionReason.OLDER_THAN_LAST_TRUE, false)
                    : cancel(instance);
        }
        AlertInstance next = instance.copy();
        next.lastTrueAt = Math.max(now, instance.lastTrueAt);
        if (now - instance.startedAt >= rule.forDuration().toMillis()) {
            return fire(next, verdict, TransitionReason.FOR_ELAPSED_FIRED);
        }
        next.peak = Math.max(next.peak, verdict.value());
        return new Transition(next, TransitionReason.STILL_PENDING, false);
    }

    /** Falls back to remembering the episode before, if there was one. */
    private Transition cancel(AlertInstance instance) {
        AlertInstance next = instance.copy();
        next.phase = instance.coveredUntil == NEVER ? Phase.INACTIVE : Phase.RESOLVED;
        next.resolvedAt = now;
        return emit(next, TransitionReason.PENDING_CANCELLED);
    }

    private Transition firing(AlertInstance instance, Condition condition) {
        Verdict verdict = condition.verdict();
        if (!verdict.holds() && now <= instance.lastTrueAt) {
            return new Transition(instance, TransitionReason.OLDER_THAN_LAST_TRUE, false);
        }
        AlertInstance next = instance.copy();
        if (verdict.holds()) {
            next.lastTrueAt = Math.max(now, instance.lastTrueAt);
            next.peak = Math.max(next.peak, verdict.value());
            if (now >= instance.falseSince) {
                next.falseSince = NEVER;
            }
            return new Transition(next, TransitionReason.STILL_FIRING, false);
        }
        if (instance.falseSince == NEVER) {
            next.falseSince = now;
        }
        if (now - next.falseSince < rule.keepFiringFor().toMillis()) {
            return new Transition(next, TransitionReason.KEPT_FIRING, false);
        }
        next.phase = Phase.RESOLVED;
        next.resolvedAt = now;
        next.coveredUntil = now;
        return emit(next, TransitionReason.RESOLVED);
    }

    private Transition resolved(AlertInstance instance, Condition condition) {
        if (now > instance.coveredUntil) {
            return begin(instance, condition);
        }
        Verdict verdict = condition.verdict();
        if (!verdict.holds()) {
            return new Transition(instance, verdict.whyNot(), false);
        }
        boolean goesOn = totals.windowEnd() >= instance.coveredUntil;
        boolean fired = instance.firedAt != NEVER;
        if (!goesOn || !fired) {
            return new Transition(instance, TransitionReason.LATE_MERGED, false);
        }
        AlertInstance next = instance.copy();
        next.phase = Phase.FIRING;
        next.resolvedAt = NEVER;
        next.falseSince = NEVER;
        next.lastTrueAt = Math.max(now, instance.lastTrueAt);
        next.peak = Math.max(next.peak, verdict.value());
        return emit(next, TransitionReason.REOPENED);
    }

    private Transition fire(AlertInstance next, Verdict verdict, TransitionReason reason) {
        next.phase = Phase.FIRING;
        next.firedAt = now;
        record(next, verdict);
        return emit(next, reason);
    }

    /** What raised the alert, by which revision of the rule: pinned from firing on. */
    private void record(AlertInstance next, Verdict verdict) {
        next.ruleId = rule.id();
        next.ruleRevision = rule.revision();
        next.ruleName = rule.name();
        next.labels = new LinkedHashMap<>(rule.labels());
        next.level = rule.level();
        next.windowEnd = totals.windowEnd();
        next.value = verdict.value();
        next.threshold = verdict.threshold();
        next.hasBaseline = verdict.baseline() != null;
        next.baseline = verdict.baseline() == null ? 0 : verdict.baseline();
        next.peak = Math.max(next.peak, verdict.value());
    }

    private static Transition emit(AlertInstance next, TransitionReason reason) {
        next.version++;
        return new Transition(next, reason, true);
    }

    private Condition condition(AlertInstance instance) {
        return new Condition(
                rule.measure(),
                rule.threshold(),
                rule.minCount(),
                totals.current(),
                totals.previous(),
                totals.past(),
                frozen(instance));
    }

    /** The frozen baseline, as long as the alert lives and the cap allows. */
    private Ears.Baseline frozen(AlertInstance instance) {
        if (rule.measure() != Measure.BURST
                || instance == null
                || !instance.phase.live()
                || instance.frozenAt == NEVER
                || totals.windowEnd() < instance.frozenAt) {
            return null;
        }
        long cap = rule.baseline().freezeCap() * rule.window().lengthMillis();
        return totals.windowEnd() - instance.frozenAt < cap
                ? new Ears.Baseline(instance.frozenMean, instance.frozenUpper)
                : null;
    }

    /** From the first window that exceeds it, lest the burst become its own baseline. */
    private void freeze(AlertInstance next, Condition condition) {
        if (rule.measure() == Measure.BURST) {
            Ears.Baseline baseline = condition.baseline();
            next.frozenAt = totals.windowEnd();
            next.frozenMean = baseline.mean();
            next.frozenUpper = baseline.upper();
        }
    }

    private String id() {
        long minute = Math.floorDiv(now, ID_GRAIN) * ID_GRAIN;
        return AlertId.of(rule.id(), rule.subject(), totals.subjectId(), minute);
    }
}
