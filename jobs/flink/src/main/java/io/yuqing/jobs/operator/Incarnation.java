/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.operator;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;

/**
 * How often the job was restored. What was told after the last checkpoint before a failure is in
 * tables and topics, but not in state; what is told after the restart must replace it, so its
 * versions are counted from a higher number. Used by one task thread.
 */
final class Incarnation {
    private static final ListStateDescriptor<Long> STATE =
            new ListStateDescriptor<>("incarnation", Types.LONG);

    /** Rows of one rule on one subject between two restarts: more than anybody could read. */
    private static final int BITS = 32;

    private final ListState<Long> stored;
    private final long number;

    private Incarnation(ListState<Long> stored, long number) {
        this.stored = stored;
        this.number = number;
    }

    /**
     * @param attempt of the task: two restarts may begin at the same checkpoint
     */
    static Incarnation of(FunctionInitializationContext context, int attempt) throws Exception {
        ListState<Long> stored = context.getOperatorStateStore().getUnionListState(STATE);
        long number = attempt;
        for (long before : stored.get()) {
            number = Math.max(number, before + 1);
        }
        return new Incarnation(stored, number);
    }

    long versionBase() {
        return number << BITS;
    }

    void store() throws Exception {
        stored.update(List.of(number));
    }
}
