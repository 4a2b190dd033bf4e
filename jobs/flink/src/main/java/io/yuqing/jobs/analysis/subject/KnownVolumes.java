/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.subject;

import io.yuqing.domain.count.Volumes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What collectors fetched, as announced to a task: broadcast state, and the same in every task, for
 * each takes the same announcements. Not thread-safe.
 */
public final class KnownVolumes {
    /** By hour since the epoch, bytes of {@link Volumes}. */
    public static final MapStateDescriptor<Long, byte[]> STATE =
            new MapStateDescriptor<>(
                    "volumes", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private Volumes known;
    private long newest = Long.MIN_VALUE;

    /** The volumes as state has them; read from there once. */
    Volumes known(ReadOnlyBroadcastState<Long, byte[]> stored) throws Exception {
        if (known == null) {
            known = new Volumes();
            for (Map.Entry<Long, byte[]> hour : stored.immutableEntries()) {
                known.addAll(hour.getKey(), hour.getValue());
                newest = Math.max(newest, hour.getKey());
            }
        }
        return known;
    }

    /**
     * Adds what was announced, and forgets hours that nothing is compared with any more.
     *
     * @param history for how long rules look back, in milliseconds
     */
    void take(Map<Long, byte[]> more, long history, BroadcastState<Long, byte[]> stored)
            throws Exception {
        Volumes all = known(stored);
        long before = newest;
        for (Map.Entry<Long, byte[]> hour : more.entrySet()) {
            all.addAll(hour.getKey(), hour.getValue());
            stored.put(hour.getKey(), all.toBytes(hour.getKey()));
            newest = Math.max(newest, hour.getKey());
        }
        if (newest > before) {
            forget(newest - history / HOUR, all, stored);
        }
    }

    private static void forget(long firstKept, Volumes all, BroadcastState<Long, byte[]> stored)
            throws Exception {
        List<Long> over = new ArrayList<>();
        for (Map.Entry<Long, byte[]> hour : stored.immutableEntries()) {
            if (hour.getKey() < firstKept) {
                over.add(hour.getKey());
            }
        }
        for (long hour : over) {
            stored.remove(hour);
        }
        all.removeBefore(firstKept);
    }
}
