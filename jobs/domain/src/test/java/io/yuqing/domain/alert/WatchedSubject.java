/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.alert;

import io.yuqing.domain.count.Counts;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One subject under one count rule, driven as {@link RuleEvaluator} asks its caller to: on arrival
 * of each item, and at each window end while the alert lives. Its counts are kept the slow and
 * obvious way.
 */
final class WatchedSubject {
    private final NavigableMap<Long, Long> itemsByMinute = new TreeMap<>();
    private final RuleWindow window;
    private long nextCheck = Long.MAX_VALUE;
    final Steps steps;

    WatchedSubject(Rule rule) {
        this.steps = new Steps(rule);
        this.window = rule.window();
    }

    void item(long time) {
        itemsByMinute.merge(Math.floorDiv(time, Steps.MINUTE) * Steps.MINUTE, 1L, Long::sum);
        long best = window.firstEndAfter(time);
        for (long end = best; end <= window.lastEndContaining(time); end += window.stepMillis()) {
            if (count(end) >= count(best)) {
                best = end;
            }
        }
        boolean lived = steps.alert != null && steps.alert.phase.live();
        evaluate(best, time);
        if (!lived) {
            nextCheck = RuleEvaluator.nextCheck(steps.alert, time);
        }
    }

    void watermark(long time) {
        while (nextCheck <= time) {
            long now = nextCheck;
            evaluate(now, now);
            nextCheck = RuleEvaluator.nextCheck(steps.alert, now);
        }
    }

    long count(long windowEnd) {
        return itemsByMinute.subMap(windowEnd - window.lengthMillis(), windowEnd).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void evaluate(long windowEnd, long now) {
        Counts counts = new Counts(0, 0, count(windowEnd), 0);
        Observation totals = Observation.of("thread-1", windowEnd, counts);
        steps.take(RuleEvaluator.evaluate(steps.rule, totals, steps.alert, now));
    }
}
