/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import io.yuqing.domain.alert.Observation;
import io.yuqing.domain.count.Counts;
import io.yuqing.domain.count.SubjectCounter;
import io.yuqing.domain.count.Window;
import io.yuqing.domain.rule.BaselineSpec;
import io.yuqing.domain.rule.Measure;
import io.yuqing.domain.rule.Rule;
import io.yuqing.domain.rule.RuleWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Sums what a rule looks at out of a subject's slices. Windows up to an hour are runs of minutes,
 * the 24 h window is a run of hours.
 */
final class Observations {
    private final String subjectId;
    private final SubjectCounter counter;
    private final long firstMinute;

    /**
     * @param firstMinute since when the subject has been watched
     */
    Observations(String subjectId, SubjectCounter counter, long firstMinute) {
        this.subjectId = subjectId;
        this.counter = counter;
        this.firstMinute = firstMinute;
    }

    /** What the rule sees in the window that ends at {@code windowEnd}. */
    Observation at(Rule rule, long windowEnd) {
        long length = rule.window().lengthMillis();
        Counts current = counts(rule.window(), windowEnd);
        return switch (rule.measure()) {
            case GROWTH ->
                    new Observation(
                            subjectId,
                            windowEnd,
                            current,
                            counts(rule.window(), windowEnd - length),
                            List.of());
            case BURST ->
                    new Observation(
                            subjectId, windowEnd, current, Counts.NONE, past(rule, windowEnd));
            default -> Observation.of(subjectId, windowEnd, current);
        };
    }

    /**
     * Of all windows that contain the minute, the one with the highest value of a monotone measure,
     * of equals the last; null if none reaches the threshold.
     */
    Observation best(Rule rule, long minute) {
        if (value(rule.measure(), around(rule.window(), minute)) < rule.threshold()) {
            return null;
        }
        long step = rule.window().stepMillis();
        int steps = (int) (rule.window().lengthMillis() / step);
        long slice = Math.floorDiv(Window.M1.startOf(minute), step);
        long first = slice - steps + 1;
        long[] values = new long[2 * steps - 1];
        ToLongFunction<Counts> measure = counts -> value(rule.measure(), counts);
        if (rule.window() == RuleWindow.H24) {
            counter.hourValues(first, measure, values);
        } else {
            counter.minuteValues(first, measure, values);
        }
        int end = Highest.runOf(steps, values);
        long windowEnd = (first + end) * step;
        Counts counts = counts(rule.window(), windowEnd);
        return value(rule.measure(), counts) < rule.threshold()
                ? null
                : Observation.of(subjectId, windowEnd, counts);
    }

    private Counts counts(RuleWindow window, long end) {
        long start = end - window.lengthMillis();
        return window == RuleWindow.H24
                ? counter.hours(Window.H1.numberOf(start), Window.H1.numberOf(end))
                : counter.minutes(Window.M1.numberOf(start), Window.M1.numberOf(end));
    }

    /** At least as much as any window that contains the minute, from the totals of hours alone. */
    private Counts around(RuleWindow window, long minute) {
        long hour = Math.floorDiv(minute, 60);
        long reach = window == RuleWindow.H24 ? 24 : 1;
        return counter.hours(hour - reach, hour + reach + 1);
    }

    private List<Long> past(Rule rule, long windowEnd) {
        List<Long> past = new ArrayList<>();
        long length = rule.window().lengthMillis();
        for (int back = BaselineSpec.EARS_PAST; back >= 1; back--) {
            long end = windowEnd - back * length;
            if (end - length >= Window.M1.startOf(firstMinute)) {
                past.add(counts(rule.window(), end).items());
            }
        }
        return past;
    }

    private static long value(Measure measure, Counts counts) {
        return switch (measure) {
            case ORIGINALS -> counts.originals();
            case REPOSTS, SPREAD -> counts.reposts();
            case COMMENTS -> counts.comments();
            case TOTAL -> counts.reposts() + counts.comments();
            case NEGATIVE_SHARE, GROWTH, BURST ->
                    throw new IllegalArgumentException(measure + " is not monotone");
        };
    }
}
