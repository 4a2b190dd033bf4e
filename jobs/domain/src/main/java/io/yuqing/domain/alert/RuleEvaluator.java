/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;

/**
 * Decides what becomes of an alert. A pure and total function of its arguments: it reads no clock,
 * keeps nothing, changes none of its arguments and throws for no rule, observation or instance that
 * could be made.
 *
 * <p>The caller evaluates
 *
 * <ul>
 *   <li>when an item is counted, rules with a {@link Measure#monotone()} measure: {@code now} = the
 *       item's time, the observation = the window position with the largest value among those that
 *       contain the item, of equal ones the last. Items that come in a batch are evaluated minute
 *       by minute, oldest first: the time of the newest must not stand for a late one;
 *   <li>at the end of each window position ({@link #nextCheck}), all rules of subjects that changed
 *       or have a live alert: {@code now} = that end. When the watermark jumps, each end is
 *       evaluated in turn, so that the result does not depend on the watermark's steps.
 * </ul>
 */
public final class RuleEvaluator {
    private RuleEvaluator() {}

    /**
     * Decides for one window of one subject.
     *
     * @param rule the revision in force; may be a tombstone
     * @param totals counts of the rule's window
     * @param instance the alert so far, or null
     * @param now event time of the evaluation in ms; after the window's end it counts as that end
     */
    public static Transition evaluate(
            Rule rule, Observation totals, AlertInstance instance, long now) {
        if (rule.deleted()) {
            return withdraw(instance, Phase.INACTIVE, TransitionReason.RULE_DELETED, now);
        }
        if (instance != null && instance.phase.live() && !instance.sameIdentity(rule)) {
            return withdraw(instance, Phase.RESOLVED, TransitionReason.RULE_REPLACED, now);
        }
        return new Evaluation(rule, totals, now).of(instance);
    }

    /**
     * The rule no longer covers the subject, because its list of topics or the thread's changed:
     * ends a live alert and forgets any other.
     */
    public static Transition notApplicable(AlertInstance instance, long now) {
        return withdraw(instance, Phase.INACTIVE, TransitionReason.RULE_NOT_APPLICABLE, now);
    }

    /**
     * The next event time at which the alert must be evaluated even if no item arrives; {@code
     * Long.MAX_VALUE} = none.
     */
    public static long nextCheck(AlertInstance instance, long now) {
        return instance != null && instance.phase.live()
                ? instance.window.firstEndAfter(now)
                : Long.MAX_VALUE;
    }

    private static Transition withdraw(
            AlertInstance instance, Phase phase, TransitionReason reason, long now) {
        if (instance == null || !instance.phase.live()) {
            return new Transition(null, reason, false);
        }
        AlertInstance next = instance.copy();
        next.phase = phase;
        next.resolvedAt = Math.max(now, next.startedAt);
        next.version++;
        return new Transition(next, reason, true);
    }
}
