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
 * Up to when nothing is counted any more, remembered across restarts. It never goes back, also if a
 * job goes on with a longer retention: subjects have let go of these hours, and one item would make
 * an hour of them begin from zero. As with {@link LastWatermark} the most advanced task decides.
 * Used by one task thread.
 */
final class ClosedTime {
    private static final ListStateDescriptor<Long> STATE =
            new ListStateDescriptor<>("closed", Types.LONG);

    private final ListState<Long> stored;
    private final long retention;
    private long until;

    private ClosedTime(ListState<Long> stored, long retention, long until) {
        this.stored = stored;
        this.retention = retention;
        this.until = until;
    }

    /**
     * @param retention in force from now on, in milliseconds
     */
    static ClosedTime of(FunctionInitializationContext context, long retention) throws Exception {
        ListState<Long> stored = context.getOperatorStateStore().getUnionListState(STATE);
        long most = Long.MIN_VALUE;
        for (long until : stored.get()) {
            most = Math.max(most, until);
        }
        return new ClosedTime(stored, retention, most);
    }

    /** Event time has come to {@code watermark}. That of the end of a stream is no time. */
    void advance(long watermark) {
        if (watermark != Long.MAX_VALUE && watermark != Long.MIN_VALUE) {
            until = Math.max(until, watermark - retention);
        }
    }

    /**
     * The same seen from a time that may be ahead of event time; {@code Long.MIN_VALUE} if nothing
     * is known to be closed.
     */
    long until(long time) {
        return time == Long.MIN_VALUE ? until : Math.max(until, time - retention);
    }

    /** Puts it into the snapshot. */
    void store() throws Exception {
        stored.update(until == Long.MIN_VALUE ? List.of() : List.of(until));
    }
}
