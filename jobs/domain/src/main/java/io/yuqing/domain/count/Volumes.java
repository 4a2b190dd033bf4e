/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.domain.count;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
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

    /** By hour: a bit for each minute that has any item. */
    private final NavigableMap<Long, Long> lively = new TreeMap<>();

    /**
     * @param minute since the epoch
     */
    public void add(long minute, String platform, long items) {
        long hour = Math.floorDiv(minute, MINUTES);
        int place = Math.floorMod(minute, MINUTES);
        hours.computeIfAbsent(hour, missing -> new HashMap<>())
                        .computeIfAbsent(platform, name -> new long[MINUTES])[place] +=
                items;
        if (items > 0) {
            lively.merge(hour, 1L << place, (known, more) -> known | more);
        }
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

    /** Items of all platforms in the minutes from {@code from} to {@code to} (exclusive). */
    public long sum(long from, long to) {
        Set<String> platforms = new HashSet<>();
        hours.subMap(Math.floorDiv(from, MINUTES), true, Math.floorDiv(to - 1, MINUTES), true)
                .values()
                .forEach(hour -> platforms.addAll(hour.keySet()));
        return platforms.stream().mapToLong(platform -> sum(platform, from, to)).sum();
    }

    /**
     * Whether all minutes from {@code from} to {@code to} (exclusive) lie between the first and the
     * last hour that are known.
     */
    public boolean knows(long from, long to) {
        return !hours.isEmpty()
                && hours.firstKey() * MINUTES <= from
                && to <= (hours.lastKey() + 1) * MINUTES;
    }

    /**
     * Whether nothing at all was fetched for so many minutes in a row.
     *
     * @param silence at least 1; the minutes must all lie in {@code from} (inclusive) to {@code to}
     *     (exclusive)
     */
    public boolean isSilent(long silence, long from, long to) {
        long heard = from - 1;
        while (heard + silence < to) {
            long last = lastLively(heard + silence);
            if (last <= heard) {
                return true;
            }
            heard = last;
        }
        return false;
    }

    /** The last minute up to this one that has any item; {@code Long.MIN_VALUE} if none has. */
    private long lastLively(long minute) {
        long hour = Math.floorDiv(minute, MINUTES);
        long upTo =
                lively.getOrDefault(hour, 0L) << (Long.SIZE - 1 - Math.floorMod(minute, MINUTES));
        if (upTo != 0) {
            return minute - Long.numberOfLeadingZeros(upTo);
        }
        Map.Entry<Long, Long> before = lively.lowerEntry(hour);
        return before == null
                ? Long.MIN_VALUE
                : before.getKey() * MINUTES
                        + Long.SIZE
                        - 1
                        - Long.numberOfLeadingZeros(before.getValue());
    }

    /** The hours known, by number since the epoch. */
    public Iterable<Long> hours() {
        return hours.keySet();
    }

    /** Forgets all hours before one. */
    public void removeBefore(long hour) {
        hours.headMap(hour, false).clear();
        lively.headMap(hour, false).clear();
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
