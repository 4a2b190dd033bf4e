/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.backtest;

import io.yuqing.domain.rule.Compare;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.time.Duration;
import java.util.List;

/** How long before the first alert that counts the history must begin. */
final class WarmUp {
    /** How long the job remembers a thread's topics after its last item, {@code thread.ttl}. */
    private static final Duration THREADS = Duration.ofDays(14);

    private WarmUp() {}

    /** What all of the rules look back on, and the topics of threads that still live. */
    static Duration of(List<Rule> rules) {
        Duration longest = THREADS;
        for (Rule rule : rules) {
            Duration reach = reach(rule);
            longest = reach.compareTo(longest) > 0 ? reach : longest;
        }
        return longest;
    }

    /** What one rule looks back on: its window, what it compares with, and what stays frozen. */
    static Duration reach(Rule rule) {
        if (rule.window() == RuleWindow.LIFE) {
            return THREADS;
        }
        long frozen =
                rule.criteria().compare() == Compare.BASELINE
                        ? rule.baseline().freezeCap() * rule.window().lengthMillis()
                        : 0;
        return Duration.ofMillis(rule.reachMillis() + frozen).plus(rule.forDuration());
    }
}
