/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * The plain counts of an hour's minutes, summed from its beginning, so that those of any run of
 * minutes are a difference. They take little memory, and stay when the minutes do not. Not
 * thread-safe.
 */
final class HourCounts {
    private static final long WEIGHT = 80;

    /** Of the minutes, in order. */
    private long[] numbers = {};

    /** Counts of the minutes before the i-th. */
    private Counts[] before = {Counts.NONE};

    /** How many minutes are summed. */
    private int size;

    /** A minute grew; what lies before it mostly did not, for most items are new. */
    void changed(Slices slices, long minute) {
        size = Math.min(size, slices.firstNotBefore(minute));
    }

    /** Sums what changed. */
    void complete(Slices slices) {
        if (numbers.length < slices.size()) {
            numbers = Arrays.copyOf(numbers, 2 * slices.size());
            before = Arrays.copyOf(before, 2 * slices.size() + 1);
        }
        for (; size < slices.size(); size++) {
            numbers[size] = slices.number(size);
            before[size + 1] = before[size].plus(Counts.of(slices.tally(size)));
        }
    }

    /** The counts of the minutes from {@code from} (inclusive) to {@code to} (exclusive). */
    Counts of(long from, long to) {
        int first = firstNotBefore(from);
        int end = firstNotBefore(to);
        return first >= end ? Counts.NONE : before[end].minus(before[first]);
    }

    /** Writes a value of each minute's counts to its place in an array that begins at a minute. */
    void values(long from, ToDoubleFunction<Counts> value, double[] into) {
        int i = firstNotBefore(from);
        for (; i < size && numbers[i] < from + into.length; i++) {
            Counts counts = before[i + 1].minus(before[i]);
            into[(int) (numbers[i] - from)] = value.applyAsDouble(counts);
        }
    }

    /** About how many bytes of memory they take. */
    long weight() {
        return WEIGHT * before.length;
    }

    private int firstNotBefore(long number) {
        int at = Arrays.binarySearch(numbers, 0, size, number);
        return at >= 0 ? at : -at - 1;
    }
}
