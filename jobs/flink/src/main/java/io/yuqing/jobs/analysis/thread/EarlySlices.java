/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import io.yuqing.domain.count.Contribution;
import io.yuqing.domain.count.Slices;
import io.yuqing.domain.count.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The counts of children whose original has not come, by the topics they have themselves. An entry
 * holds one hour, so that a comment rewrites an hour and not days, and hours that take no more
 * corrections are dropped.
 *
 * <p>State, format 2: key = number of the hour, separator, topics as of {@link TopicList#join};
 * value = {@link Slices}. Format 1 had all hours in one entry and no hour in the key.
 */
final class EarlySlices {
    static final MapStateDescriptor<String, byte[]> STATE =
            new MapStateDescriptor<>(
                    "unattributed",
                    Types.STRING,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private static final char SEPARATOR = '\u0002';

    private final MapState<String, byte[]> hours;

    EarlySlices(MapState<String, byte[]> hours) {
        this.hours = hours;
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
        byte[] before = hours.get(key);
        if (before == null) {
            removeBefore(firstOpenMinute);
        }
        Slices slices = before == null ? new Slices() : Slices.ofBytes(before);
        slices.at(minute).add(contribution);
        hours.put(key, slices.toBytes());
    }

    /** Hands over everything from a minute on, by the topics that have it already. */
    Map<List<String>, Slices> takeFrom(long firstOpenMinute) throws Exception {
        Map<String, Slices> byTopics = new TreeMap<>();
        for (Map.Entry<String, byte[]> hour : hours.entries()) {
            String topics = hour.getKey().substring(cut(hour.getKey()) + 1);
            Slices slices = Slices.ofBytes(hour.getValue());
            slices.removeBefore(firstOpenMinute);
            byTopics.computeIfAbsent(topics, each -> new Slices()).addAll(slices);
        }
        hours.clear();
        Map<List<String>, Slices> taken = new LinkedHashMap<>();
        byTopics.forEach((topics, slices) -> taken.put(TopicList.split(topics), slices));
        return taken;
    }

    void clear() {
        hours.clear();
    }

    private void removeBefore(long firstOpenMinute) throws Exception {
        if (firstOpenMinute == Long.MIN_VALUE) {
            return;
        }
        long firstOpenHour = hourOf(firstOpenMinute);
        List<String> closed = new ArrayList<>();
        for (String key : hours.keys()) {
            if (Long.parseLong(key.substring(0, cut(key))) < firstOpenHour) {
                closed.add(key);
            }
        }
        for (String key : closed) {
            hours.remove(key);
        }
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
