/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How many items of any subject came from each platform, by minute of event time: what collectors
 * fetch. Not thread-safe.
 *
 * <p>The byte form of an hour is state: format 1 = format byte, number of platforms, then for each
 * its name and sixty counts.
 */
public final class Volumes {
    private static final int FORMAT = 1;
    private static final int MINUTES = 60;

    private final NavigableMap<Long, Map<String, long[]>> hours = new TreeMap<>();

    /**
     * @param minute since the epoch
     */
    public void add(long minute, String platform, long items) {
        hours.computeIfAbsent(Math.floorDiv(minute, MINUTES), hour -> new HashMap<>())
                        .computeIfAbsent(platform, name -> new long[MINUTES])[
                        Math.floorMod(minute, MINUTES)] +=
                items;
    }

    /**
     * Items of a platform in the minutes from {@code from} (inclusive) to {@code to} (exclusive).
     */
    public long sum(String platform, long from, long to) {
        long sum = 0;
        for (long hour = Math.floorDiv(from, MINUTES); hour * MINUTES < to; hour++) {
            long[] counts = hours.getOrDefault(hour, Map.of()).get(platform);
            if (counts == null) {
                continue;
            }
            int last = (int) Math.min(MINUTES, to - hour * MINUTES);
            for (int i = (int) Math.max(0, from - hour * MINUTES); i < last; i++) {
                sum += counts[i];
            }
        }
        return sum;
    }

    /** The hours known, by number since the epoch. */
    public Iterable<Long> hours() {
        return hours.keySet();
    }

    /** Forgets all hours before one. */
    public void removeBefore(long hour) {
        hours.headMap(hour, false).clear();
    }

    /** The bytes of an hour that is known. */
    public byte[] toBytes(long hour) {
        Map<String, long[]> platforms = hours.get(hour);
        VarOutput out = new VarOutput().writeByte(FORMAT);
        out.writeLong(platforms.size());
        for (Map.Entry<String, long[]> platform : new TreeMap<>(platforms).entrySet()) {
            out.writeString(platform.getKey());
            for (long count : platform.getValue()) {
                out.writeLong(count);
            }
        }
        return out.toByteArray();
    }

    /**
     * Adds an hour in its byte form.
     *
     * @throws IllegalStateException if the bytes are of another format
     */
    public void addAll(long hour, byte[] bytes) {
        VarInput in = new VarInput(bytes);
        int format = in.readByte();
        if (format != FORMAT) {
            throw new IllegalStateException(
                    "volumes are stored in format "
                            + format
                            + ", this version reads format "
                            + FORMAT
                            + "; restore with the version that wrote the savepoint");
        }
        int platforms = in.readInt();
        for (int i = 0; i < platforms; i++) {
            String platform = in.readString();
            for (int minute = 0; minute < MINUTES; minute++) {
                add(hour * MINUTES + minute, platform, in.readLong());
            }
        }
    }
}
