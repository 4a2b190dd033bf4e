/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.Arrays;

/**
 * The counts of each hour in which a subject had items, kept for long windows and baselines, in
 * order. It is read for every item, so it is two plain arrays. Not thread-safe.
 */
final class HourTotals {
    private static final long WEIGHT = 80;

    private long[] hours = new long[2];
    private Counts[] counts = new Counts[2];
    private int size;

    void add(long hour, Counts more) {
        int at = Arrays.binarySearch(hours, 0, size, hour);
        if (at >= 0) {
            counts[at] = counts[at].plus(more);
        } else {
            insert(-at - 1, hour, more);
        }
    }

    int size() {
        return size;
    }

    /** Number since the epoch of the {@code index}-th hour in order. */
    long hour(int index) {
        return hours[index];
    }

    Counts counts(int index) {
        return counts[index];
    }

    /** Whether anything was counted in an hour that is not forgotten. */
    boolean has(long hour) {
        return Arrays.binarySearch(hours, 0, size, hour) >= 0;
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        return 64 + WEIGHT * hours.length;
    }

    /** Index of the first hour at or after {@code hour}; {@link #size} if there is none. */
    int firstFrom(long hour) {
        int at = Arrays.binarySearch(hours, 0, size, hour);
        return at >= 0 ? at : -at - 1;
    }

    /** The sum of the hours from {@code from} (inclusive) to {@code to} (exclusive). */
    Counts sum(long from, long to) {
        Counts sum = Counts.NONE;
        for (int i = firstFrom(from); i < size && hours[i] < to; i++) {
            sum = sum.plus(counts[i]);
        }
        return sum;
    }

    /** Forgets all hours before {@code hour} and returns their sum. */
    Counts removeBefore(long hour) {
        int first = firstFrom(hour);
        Counts sum = sum(Long.MIN_VALUE, hour);
        if (first > 0) {
            hours = Arrays.copyOfRange(hours, first, Math.max(size, first + 2));
            counts = Arrays.copyOfRange(counts, first, Math.max(size, first + 2));
            size -= first;
        }
        return sum;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private void insert(int place, long hour, Counts first) {
        if (size == hours.length) {
            hours = Arrays.copyOf(hours, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        System.arraycopy(hours, place, hours, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        hours[place] = hour;
        counts[place] = first;
        size++;
    }

    void writeTo(VarOutput out) {
        out.writeLong(size);
        long before = 0;
        for (int i = 0; i < size; i++) {
            out.writeLong(hours[i] - before);
            counts[i].writeTo(out);
            before = hours[i];
        }
    }

    static HourTotals readFrom(VarInput in) {
        HourTotals totals = new HourTotals();
        totals.size = in.readInt();
        totals.hours = new long[Math.max(2, totals.size)];
        totals.counts = new Counts[Math.max(2, totals.size)];
        long hour = 0;
        for (int i = 0; i < totals.size; i++) {
            hour += in.readLong();
            totals.hours[i] = hour;
            totals.counts[i] = Counts.readFrom(in);
        }
        return totals;
    }
}
