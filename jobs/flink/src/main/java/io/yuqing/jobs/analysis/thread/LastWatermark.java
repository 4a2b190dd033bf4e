/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.thread;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * How far event time had come, remembered across restarts. Flink does not restore watermarks: after
 * a restart event time is unknown until the sources send the first one, and without this what was
 * late before would be counted.
 *
 * <p>Of several tasks the least advanced decides, so that no item becomes late by a change of
 * parallelism. Used by one task thread.
 */
final class LastWatermark {
    private static final ListStateDescriptor<Long> STATE =
            new ListStateDescriptor<>("watermark", Types.LONG);

    private final ListState<Long> stored;
    private long latest;

    private LastWatermark(ListState<Long> stored, long latest) {
        this.stored = stored;
        this.latest = latest;
    }

    static LastWatermark of(FunctionInitializationContext context) throws Exception {
        ListState<Long> stored = context.getOperatorStateStore().getUnionListState(STATE);
        long least = Long.MAX_VALUE;
        for (long watermark : stored.get()) {
            least = Math.min(least, watermark);
        }
        return new LastWatermark(stored, least == Long.MAX_VALUE ? Long.MIN_VALUE : least);
    }

    /** The later of {@code current} and what was known before. */
    long advance(long current) {
        latest = Math.max(latest, current);
        return latest;
    }

    /** Puts it into the snapshot; a task that has seen no time yet says nothing. */
    void store() throws Exception {
        stored.update(latest == Long.MIN_VALUE ? List.of() : List.of(latest));
    }
}
