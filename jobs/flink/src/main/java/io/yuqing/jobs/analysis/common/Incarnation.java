/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.analysis.common;

import io.yuqing.jobs.config.VersionStart;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.streaming.api.operators.StreamingRuntimeContext;

/**
 * Which run of the job this is. What an earlier run told is in tables and topics, and not all of it
 * is in state: nothing at all after a fresh start. What is told now must replace it, so versions
 * are counted from a number that never goes back. Used by one task thread.
 *
 * <p>Two restarts may begin at the same checkpoint, so the checkpoint cannot tell them apart, nor
 * can Flink's attempt number, which begins at 0 again with each JobManager. The machine's clock
 * does, and what the tables know ({@link VersionStart}) corrects a clock that was set back between
 * two submissions. It decides about the order of versions only, never about an alert.
 */
public final class Incarnation {
    private static final ListStateDescriptor<Long> STATE =
            new ListStateDescriptor<>("incarnation", Types.LONG);

    /** A tenth of a second: no task is restored twice in one. */
    private static final long TICK = 100;

    /** In ms since 1970. */
    private static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

    /**
     * Leaves 34 bits for ticks, that is until 2080, before the 53 bits are full that readers of
     * JSON can hold. A subject of more rows than fit reaches into the numbers of later ticks, which
     * pass faster than rows are told. {@code sql/V013__alert_steps.sql} takes these bits for the
     * place of a step.
     */
    private static final int BITS = 19;

    private final ListState<Long> stored;
    private final long number;

    private Incarnation(ListState<Long> stored, long number) {
        this.stored = stored;
        this.number = number;
    }

    /**
     * The next one after all that state and tables know of.
     *
     * @param start where versions begin
     */
    public static Incarnation of(
            FunctionInitializationContext context, RuntimeContext runtime, VersionStart start)
            throws Exception {
        ListState<Long> stored = context.getOperatorStateStore().getUnionListState(STATE);
        int attempt = runtime.getTaskInfo().getAttemptNumber();
        if (start.isHistory() && !context.isRestored() && attempt == 0) {
            return new Incarnation(stored, 0);
        }
        long number = Math.max(attempt, (machineTime(runtime) - EPOCH) / TICK);
        number = Math.max(number, (start.told() >> BITS) + 1);
        for (long before : stored.get()) {
            number = Math.max(number, before + 1);
        }
        return new Incarnation(stored, number);
    }

    /** Every version of this run is higher. */
    public long versionBase() {
        return number << BITS;
    }

    /** Keeps it with the checkpoint. */
    public void store() throws Exception {
        stored.update(List.of(number));
    }

    /** Functions have timers for keys only, and no key is at hand before the first element. */
    private static long machineTime(RuntimeContext runtime) {
        return ((StreamingRuntimeContext) runtime)
                .getProcessingTimeService()
                .getCurrentProcessingTime();
    }
}
