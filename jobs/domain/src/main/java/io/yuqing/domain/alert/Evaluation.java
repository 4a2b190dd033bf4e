/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import static io.yuqing.domain.alert.AlertInstance.NEVER;

import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import java.util.Optional;

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
        // What a window shows is known for its end at the latest, however late it is looked at.
        this.now = Math.min(now, totals.windowEnd());
    }

    Transition of(AlertInstance instance) {
        // An alert of a revision that asked another question is over, and nothing to merge with.
        if (instance == null || !instance.sameIdentity(rule)) {
            return begin(instance, NEVER, condition(null));
        }
        Condition condition = condition(instance);
        return switch (instance.phase) {
            case INACTIVE -> begin(instance, NEVER, condition);
            case PENDING -> pending(instance, condition);
            case FIRING -> firing(instance, condition);
            case RESOLVED -> resolved(instance, condition);
        };
    }

    private Transition begin(AlertInstance ended, long coveredUntil, Condition condition) {
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
        next.lastTrueAt = totals.windowEnd();
        next.coveredUntil = coveredUntil;
        // A second alert may begin in the same minute and so have the same id: its rows come after.
        next.version = ended == null ? 0 : ended.version;
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
            return stays(instance)
                    .orElseGet(() -> end(instance, TransitionReason.PENDING_CANCELLED));
        }
        AlertInstance next = instance.copy();
        next.lastTrueAt = Math.max(totals.windowEnd(), instance.lastTrueAt);
        if (now - instance.startedAt >= rule.forDuration().toMillis()) {
            return fire(next, verdict, TransitionReason.FOR_ELAPSED_FIRED);
        }
        next.peak = Math.max(next.peak, verdict.value());
        return new Transition(next, TransitionReason.STILL_PENDING, false);
    }

    private Transition firing(AlertInstance instance, Condition condition) {
        Verdict verdict = condition.verdict();
        if (!verdict.holds()) {
            return stays(instance).orElseGet(() -> observeOrResolve(instance));
        }
        AlertInstance next = instance.copy();
        next.lastTrueAt = Math.max(totals.windowEnd(), instance.lastTrueAt);
        next.peak = Math.max(next.peak, verdict.value());
        if (totals.windowEnd() >= instance.falseSince) {
            next.falseSince = NEVER;
        }
        return new Transition(next, TransitionReason.STILL_FIRING, false);
    }

    private Transition observeOrResolve(AlertInstance instance) {
        AlertInstance next = instance.copy();
        if (instance.falseSince == NEVER) {
            next.falseSince = now;
        }
        if (now - next.falseSince < rule.keepFiringFor().toMillis()) {
            return new Transition(next, TransitionReason.KEPT_FIRING, false);
        }
        next.coveredUntil = now;
        return end(next, TransitionReason.RESOLVED);
    }

    /** Why a false condition does not touch a live alert, if it does not. */
    private Optional<Transition> stays(AlertInstance instance) {
        if (totals.windowEnd() > now) {
            return Optional.of(
                    new Transition(instance, TransitionReason.WINDOW_STILL_FILLING, false));
        }
        return now <= instance.lastTrueAt
                ? Optional.of(
                        new Transition(instance, TransitionReason.OLDER_THAN_LAST_TRUE, false))
                : Optional.empty();
    }

    private Transition end(AlertInstance instance, TransitionReason reason) {
        AlertInstance next = instance.copy();
        next.phase = Phase.RESOLVED;
        next.resolvedAt = now;
        return emit(next, reason);
    }

    private Transition resolved(AlertInstance instance, Condition condition) {
        if (now > instance.coveredUntil) {
            return begin(instance, instance.coveredUntil, condition);
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
        next.lastTrueAt = Math.max(totals.windowEnd(), instance.lastTrueAt);
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
        next.labels = rule.labels();
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
