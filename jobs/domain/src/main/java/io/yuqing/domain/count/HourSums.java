/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.function.ToDoubleFunction;

/**
 * Sums of runs of an hour's slices. Neighbouring windows share all but two of their minutes, so
 * sums from the beginning of the hour and sums to its end are kept as they are asked for: a window
 * then is the end of one hour and the beginning of the next. The slices must not change meanwhile.
 * Not thread-safe.
 */
final class HourSums {
    private final Slices slices;

    /** Sum of the slices before the i-th. */
    private final Tally[] before;

    /** Sum of the slices from the i-th on. */
    private final Tally[] onward;

    private boolean asked;

    /** Counts of the slices before the i-th; null until asked for. */
    private Counts[] countsBefore;

    HourSums(Slices slices) {
        this.slices = slices;
        this.before = new Tally[slices.size() + 1];
        this.onward = new Tally[slices.size() + 1];
        before[0] = new Tally();
        onward[slices.size()] = before[0];
    }

    /**
     * The sum of the minutes from {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @return not to be changed, for it is kept
     */
    Tally sum(long from, long to) {
        int first = slices.firstNotBefore(from);
        int end = slices.firstNotBefore(to);
        boolean inside = first > 0 && end < slices.size();
        if (inside || !asked) {
            // What is asked for once is not worth keeping.
            asked = true;
            return slices.sum(from, to);
        }
        return first == 0 ? before(end) : onward(first);
    }

    /** The counts of the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
    Counts counts(long from, long to) {
        int first = slices.firstNotBefore(from);
        int end = slices.firstNotBefore(to);
        return first >= end ? Counts.NONE : countsBefore()[end].minus(countsBefore()[first]);
    }

    /** Writes a value of each minute's counts to its place in an array that begins at a minute. */
    void values(long from, ToDoubleFunction<Counts> value, double[] into) {
        Counts[] sums = countsBefore();
        int i = slices.firstNotBefore(from);
        for (; i < slices.size() && slices.number(i) < from + into.length; i++) {
            Counts counts = sums[i + 1].minus(sums[i]);
            into[(int) (slices.number(i) - from)] = value.applyAsDouble(counts);
        }
    }

    private Counts[] countsBefore() {
        if (countsBefore == null) {
            countsBefore = new Counts[slices.size() + 1];
            countsBefore[0] = Counts.NONE;
            for (int i = 0; i < slices.size(); i++) {
                countsBefore[i + 1] = countsBefore[i].plus(Counts.of(slices.tally(i)));
            }
        }
        return countsBefore;
    }

    private Tally before(int end) {
        int known = end;
        while (before[known] == null) {
            known--;
        }
        for (; known < end; known++) {
            before[known + 1] = before[known].copy();
            before[known + 1].addAll(slices.tally(known));
        }
        return before[end];
    }

    private Tally onward(int first) {
        int known = first;
        while (onward[known] == null) {
            known++;
        }
        for (; known > first; known--) {
            onward[known - 1] = onward[known].copy();
            onward[known - 1].addAll(slices.tally(known - 1));
        }
        return onward[first];
    }
}
