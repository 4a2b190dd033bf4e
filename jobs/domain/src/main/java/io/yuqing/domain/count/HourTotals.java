/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The counts of each hour in which a subject had items, kept for long windows and baselines. */
final class HourTotals {
    private final NavigableMap<Long, Counts> hours = new TreeMap<>();

    void add(long hour, Counts counts) {
        hours.merge(hour, counts, Counts::plus);
    }

    /** The sum of the hours from {@code from} (inclusive) to {@code to} (exclusive). */
    Counts sum(long from, long to) {
        Counts sum = Counts.NONE;
        for (Counts counts : hours.subMap(from, true, to, false).values()) {
            sum = sum.plus(counts);
        }
        return sum;
    }

    /** The hours from {@code from} (inclusive) to {@code to} (exclusive) that hold items. */
    List<Long> between(long from, long to) {
        return new ArrayList<>(hours.subMap(from, true, to, false).keySet());
    }

    /** Forgets all hours before {@code hour} and returns their sum. */
    Counts removeBefore(long hour) {
        NavigableMap<Long, Counts> before = hours.headMap(hour, false);
        Counts sum = Counts.NONE;
        for (Counts counts : before.values()) {
            sum = sum.plus(counts);
        }
        before.clear();
        return sum;
    }

    /** All hours, by number. */
    NavigableMap<Long, Counts> all() {
        return hours;
    }

    boolean isEmpty() {
        return hours.isEmpty();
    }

    /** The earliest hour that holds items; only if not empty. */
    long first() {
        return hours.firstKey();
    }

    /** The earliest hour at or after {@code hour} that holds items, or null. */
    Long firstFrom(long hour) {
        return hours.ceilingKey(hour);
    }

    void writeTo(VarOutput out) {
        out.writeLong(hours.size());
        long before = 0;
        for (Map.Entry<Long, Counts> entry : hours.entrySet()) {
            out.writeLong(entry.getKey() - before);
            entry.getValue().writeTo(out);
            before = entry.getKey();
        }
    }

    static HourTotals readFrom(VarInput in) {
        HourTotals totals = new HourTotals();
        int size = in.readInt();
        long hour = 0;
        for (int i = 0; i < size; i++) {
            hour += in.readLong();
            totals.hours.put(hour, Counts.readFrom(in));
        }
        return totals;
    }
}
