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
 * <p>Of several tasks the most advanced decides. At a barrier all tasks have the same watermark,
 * but for one that had not been told any when the job was stopped; and what counts subjects has
 * forgotten hours up to that watermark, so nothing behind it may be counted. Used by one task
 * thread.
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
        long most = Long.MIN_VALUE;
        for (long watermark : stored.get()) {
            most = Math.max(most, watermark);
        }
        return new LastWatermark(stored, most);
    }

    /** Takes note of a watermark. That of the end of a stream is no time at which items come. */
    void advance(long watermark) {
        if (watermark != Long.MAX_VALUE) {
            latest = Math.max(latest, watermark);
        }
    }

    /** The latest known, also from before a restart; {@code Long.MIN_VALUE} if none is. */
    long latest() {
        return latest;
    }

    /** Puts it into the snapshot; a task that has seen no time yet says nothing. */
    void store() throws Exception {
        stored.update(latest == Long.MIN_VALUE ? List.of() : List.of(latest));
    }
}
