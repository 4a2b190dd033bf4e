/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts by name, sorted by name, for the few channels and platforms of a slice. Not thread-safe.
 */
final class NamedCounts {
    private static final String[] NO_NAMES = {};
    private static final long[] NO_COUNTS = {};
    private static final long NAME_WEIGHT = 80;

    private String[] names = NO_NAMES;
    private long[] counts = NO_COUNTS;

    void add(String name, long count) {
        int at = Arrays.binarySearch(names, name);
        if (at >= 0) {
            counts[at] += count;
            return;
        }
        int place = -at - 1;
        String[] moreNames = Arrays.copyOf(names, names.length + 1);
        long[] moreCounts = Arrays.copyOf(counts, counts.length + 1);
        System.arraycopy(names, place, moreNames, place + 1, names.length - place);
        System.arraycopy(counts, place, moreCounts, place + 1, counts.length - place);
        moreNames[place] = name;
        moreCounts[place] = count;
        names = moreNames;
        counts = moreCounts;
    }

    void addAll(NamedCounts other) {
        if (names.length == 0 && other.names.length > 0) {
            names = other.names;
            counts = other.counts.clone();
            return;
        }
        for (int i = 0; i < other.names.length; i++) {
            add(other.names[i], other.counts[i]);
        }
    }

    /** A copy that may be added to; arrays of names are never changed, only replaced. */
    NamedCounts copy() {
        NamedCounts copy = new NamedCounts();
        copy.names = names;
        copy.counts = counts.clone();
        return copy;
    }

    /** 0 for a name that was never added. */
    long of(String name) {
        int at = Arrays.binarySearch(names, name);
        return at >= 0 ? counts[at] : 0;
    }

    /** In the order of names. */
    Map<String, Long> toMap() {
        Map<String, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.put(names[i], counts[i]);
        }
        return map;
    }

    /** About how many bytes of memory it takes; names may be shared. */
    long weight() {
        return 24 + NAME_WEIGHT * names.length;
    }

    void writeTo(VarOutput out) {
        out.writeLong(names.length);
        for (int i = 0; i < names.length; i++) {
            out.writeString(names[i]).writeLong(counts[i]);
        }
    }

    static NamedCounts readFrom(VarInput in) {
        NamedCounts read = new NamedCounts();
        int size = in.readInt();
        if (size > 0) {
            read.names = new String[size];
            read.counts = new long[size];
            for (int i = 0; i < size; i++) {
                read.names[i] = in.readString();
                read.counts[i] = in.readLong();
            }
        }
        return read;
    }
}
