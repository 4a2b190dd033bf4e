/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The counts of a thread's children whose original has not come, by the topics they have
 * themselves. An entry holds one hour, so that a comment rewrites an hour and not days, and hours
 * that take no more corrections are dropped. Hours that change are kept in memory until {@link
 * #write}.
 *
 * <p>State, format 2: key = number of the hour, separator, topics as of {@link TopicList#join};
 * value = {@link Slices}. Format 1 had all hours in one entry and no hour in the key.
 *
 * <p>Every method needs the thread to be Flink's current key.
 */
final class EarlySlices {
    static final MapStateDescriptor<String, byte[]> STATE =
            new MapStateDescriptor<>(
                    "unattributed",
                    Types.STRING,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private static final char SEPARATOR = '\u0002';

    /** Roughly what a slice takes in memory: tallies by channel, platform, category, region. */
    private static final long SLICE_WEIGHT = 1_000;

    private static final class Hour {
        private final Slices slices;
        private boolean changed;

        private Hour(Slices slices) {
            this.slices = slices;
        }
    }

    private final MapState<String, byte[]> hours;
    private final Map<String, Hour> live = new HashMap<>();
    private boolean stored;
    private long cutBefore = Long.MIN_VALUE;

    /**
     * @param stored whether the state may hold hours of this thread
     */
    EarlySlices(MapState<String, byte[]> hours, boolean stored) {
        this.hours = hours;
        this.stored = stored;
    }

    /**
     * Adds what a child counts.
     *
     * @param topics of the child itself
     * @param firstOpenMinute the first that still takes corrections
     */
    void add(List<String> topics, long minute, Contribution contribution, long firstOpenMinute)
            throws Exception {
        String key = Long.toString(hourOf(minute)) + SEPARATOR + TopicList.join(topics);
        Hour hour = live.get(key);
        if (hour == null) {
            hour = read(key, firstOpenMinute);
            live.put(key, hour);
        }
        hour.slices.at(minute).add(contribution);
        hour.changed = true;
    }

    /** Hands over everything from a minute on, by the topics that have it already. */
    Map<List<String>, Slices> takeFrom(long firstOpenMinute) throws Exception {
        Map<String, Slices> byTopics = new TreeMap<>();
        if (stored) {
            for (Map.Entry<String, byte[]> hour : hours.entries()) {
                if (!live.containsKey(hour.getKey())) {
                    gather(hour.getKey(), Slices.ofBytes(hour.getValue()), byTopics);
                }
            }
        }
        live.forEach((key, hour) -> gather(key, hour.slices, byTopics));
        byTopics.values().forEach(slices -> slices.removeBefore(firstOpenMinute));
        clear();
        Map<List<String>, Slices> taken = new LinkedHashMap<>();
        byTopics.forEach((topics, slices) -> taken.put(TopicList.split(topics), slices));
        return taken;
    }

    /** Puts what changed into state; what did not change since the last time leaves memory. */
    void write() throws Exception {
        live.values().removeIf(hour -> !hour.changed);
        for (Map.Entry<String, Hour> entry : live.entrySet()) {
            hours.put(entry.getKey(), entry.getValue().slices.toBytes());
            entry.getValue().changed = false;
            stored = true;
        }
    }

    void clear() {
        live.clear();
        if (stored) {
            hours.clear();
            stored = false;
        }
    }

    /** Roughly, in bytes of memory. */
    long weight() {
        long weight = 0;
        for (Hour hour : live.values()) {
            weight += (1 + hour.slices.size()) * SLICE_WEIGHT;
        }
        return weight;
    }

    private static void gather(String key, Slices slices, Map<String, Slices> byTopics) {
        byTopics.computeIfAbsent(key.substring(cut(key) + 1), each -> new Slices()).addAll(slices);
    }

    private Hour read(String key, long firstOpenMinute) throws Exception {
        byte[] before = stored ? hours.get(key) : null;
        if (before != null) {
            return new Hour(Slices.ofBytes(before));
        }
        removeBefore(firstOpenMinute);
        return new Hour(new Slices());
    }

    private void removeBefore(long firstOpenMinute) throws Exception {
        if (firstOpenMinute == Long.MIN_VALUE || hourOf(firstOpenMinute) <= cutBefore) {
            return;
        }
        cutBefore = hourOf(firstOpenMinute);
        live.keySet().removeIf(this::isClosed);
        if (!stored) {
            return;
        }
        List<String> closed = new ArrayList<>();
        for (String key : hours.keys()) {
            if (isClosed(key)) {
                closed.add(key);
            }
        }
        for (String key : closed) {
            hours.remove(key);
        }
    }

    private boolean isClosed(String key) {
        return Long.parseLong(key.substring(0, cut(key))) < cutBefore;
    }

    private static int cut(String key) {
        int cut = key.indexOf(SEPARATOR);
        if (cut < 0) {
            throw new IllegalStateException(
                    "counts of early comments are stored in format 1, this version reads format 2;"
                            + " restore with the version that wrote the savepoint");
        }
        return cut;
    }

    private static long hourOf(long minute) {
        return Window.H1.numberOf(Window.M1.startOf(minute));
    }
}
