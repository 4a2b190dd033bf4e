/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleForms;
import java.util.ArrayList;
import java.util.List;

/**
 * Feeds one alert with evaluations at named minutes and keeps what came out. Between two
 * evaluations the alert goes through {@link Stored}, as it would through state.
 */
final class Steps {
    static final long T0 = 1_767_578_400_000L;
    static final long MINUTE = 60_000;

    Rule rule;
    AlertInstance alert;
    Transition last;
    final List<AlertInstance> rows = new ArrayList<>();
    final List<TransitionReason> reasons = new ArrayList<>();

    Steps(Rule rule) {
        this.rule = rule;
    }

    /** 100 reactions in 5 minutes, with these durations. */
    static Steps of(String forDuration, String keepFiringFor) {
        return new Steps(
                RuleForms.rule(
                        RuleForms.reactions(),
                        "for",
                        forDuration,
                        "keep_firing_for",
                        keepFiringFor));
    }

    static long minute(double minute) {
        return T0 + Math.round(minute * MINUTE);
    }

    /** At the end of a window with this many comments. */
    Steps at(double minute, long comments) {
        return at(minute, comments, minute);
    }

    /** An item of this minute is counted in the window that ends later. */
    Steps at(double minute, long comments, double windowEnd) {
        Counts counts = new Counts(0, 0, comments, 0);
        return at(minute, Observation.of("thread-1", minute(windowEnd), counts));
    }

    Steps at(double minute, Observation totals) {
        take(RuleEvaluator.evaluate(rule, totals, alert, minute(minute)));
        return this;
    }

    void take(Transition transition) {
        last = transition;
        reasons.add(transition.reason());
        if (transition.emit()) {
            rows.add(transition.instance());
        }
        alert = Stored.copyOf(transition.toStore());
    }

    List<Phase> phases() {
        return rows.stream().map(row -> row.phase).toList();
    }
}
