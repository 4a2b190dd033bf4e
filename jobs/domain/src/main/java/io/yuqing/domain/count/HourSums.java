/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

/**
 * Sums of runs of an hour's slices. Neighbouring windows share all but two of their minutes, so
 * sums from the beginning of the hour and sums to its end are kept as they are asked for: a window
 * then is the end of one hour and the beginning of the next. They take much memory: for one update
 * of the subject, and only as long as its slices do not change. Not thread-safe.
 */
final class HourSums {
    private final Slices slices;

    /** Sum of the slices before the i-th. */
    private final Tally[] before;

    /** Sum of the slices from the i-th on. */
    private final Tally[] onward;

    private boolean asked;

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
